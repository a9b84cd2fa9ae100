namespace KubeDsl.Cli.Verbs;

/// <summary>Tells what is wrong with the values of options.</summary>
internal static class VerbErrors
{
    /// <summary>Runs a verb; a value that its options do not take is told in one line.</summary>
    public static int Catch(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (CommandException exception)
        {
            Console.Error.WriteLine($"kubedsl: {exception.Message}");
            return exception.ExitCode;
        }
    }

    /// <exception cref="CommandException">The number is out of its range.</exception>
    public static int InRange(string option, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new CommandException($"{option} {value} is out of range. Use {least} to {most}.");
}
