namespace KubeDsl.Cli.Checking;

/// <summary>Does the same for many on all cores.</summary>
internal static class Together
{
    // Below this, threads cost more than they save; and a run with one document does not compile what starts them.
    private const int Few = 64;

    /// <summary>Calls <paramref name="body"/> with every number below <paramref name="count"/>; in turn where they are few.</summary>
    public static void Do(int count, Action<int> body)
    {
        if (count > Few)
            Parallel.For(0, count, body);
        else
            for (var i = 0; i < count; i++)
                body(i);
    }
}
