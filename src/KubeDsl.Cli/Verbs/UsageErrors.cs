using System.CommandLine;
using System.CommandLine.Parsing;
using KubeDsl.Schema;

namespace KubeDsl.Cli.Verbs;

/// <summary>What is wrong with a command line, in one sentence for each mistake.</summary>
internal static class UsageErrors
{
    /// <summary>The mistakes; none when the command can be run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> words)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count > 0)
            return [Unknown(parsed.UnmatchedTokens[0], command)];
        var options = parsed.Errors.Count == 0 && !words.Contains("--") ? Misplaced(parsed) : [];
        return [.. parsed.Errors.Select(error => error.Message), .. options];
    }

    /// <summary>The command that was meant, as it is written.</summary>
    public static string NameOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Parent: not null } command; result = command.Parent)
            names.Insert(0, command.Command.Name);
        return string.Join(' ', names.Prepend("kubedsl"));
    }

    // The parser takes an option that it does not know for a path.
    private static IEnumerable<string> Misplaced(ParseResult parsed) =>
        from argument in parsed.CommandResult.Children.OfType<ArgumentResult>()
        from token in argument.Tokens
        where token.Value.Length > 1 && token.Value[0] == '-'
        select Unknown(token.Value, parsed.CommandResult.Command);

    private static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        var known = isOption ? command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)) : command.Subcommands.Select(subcommand => subcommand.Name);
        var what = isOption ? "option" : "command";
        return Spelling.Closest(word.Split('=')[0], known) is { } closest
            ? $"There is no {what} '{word}'. Did you mean '{closest}'?"
            : $"There is no {what} '{word}'.";
    }
}
