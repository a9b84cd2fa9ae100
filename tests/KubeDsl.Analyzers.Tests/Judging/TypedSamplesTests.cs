using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests.Judging;

/// <summary>The samples while they are typed: nothing stumbles, wherever somebody is in the middle of something.</summary>
public class TypedSamplesTests
{
    private const int Seed = 4711;

    public static TheoryData<string> Files => SamplesAnalysisTests.Files;

    /// <summary>Every prefix of the file: typed from the top to the end, token by token.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public Task EveryPrefix_IsSurvived(string file) => Typed(file, (text, tokens) => tokens.Select(token => text[..token.Span.End]));

    /// <summary>In the middle of a word, with nothing behind it and with the rest of the file.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public Task HalfOfAToken_IsSurvived(string file) => Typed(file, (text, tokens) => Some(tokens.Where(token => token.Span.Length > 1), 30).SelectMany(token =>
    {
        var middle = token.SpanStart + (token.Span.Length / 2);
        return new[] { text[..middle], text[..middle] + text[token.Span.End..] };
    }));

    /// <summary>A token that is not there yet, with the rest of the file: most of what typing looks like.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public Task MissingToken_IsSurvived(string file) => Typed(file, (text, tokens) => Some(tokens, 60).Select(token => text.Remove(token.SpanStart, token.Span.Length)));

    /// <summary>A line that is missing, or half of it.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public Task MissingLine_IsSurvived(string file) => Typed(file, (text, _) => Some(SourceText.From(text).Lines.Where(line => line.Span.Length > 1), 20).SelectMany(line => new[]
    {
        text.Remove(line.Start, line.Span.Length),
        text.Remove(line.Start + (line.Span.Length / 2), line.Span.Length - (line.Span.Length / 2)),
    }));

    private static async Task Typed(string file, Func<string, IReadOnlyList<SyntaxToken>, IEnumerable<string>> edits)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        var typing = new SamplesAnalysisTests.Project(file).Typing(text);
        foreach (var edit in edits(text, tokens))
            await typing.Type(edit);
        Assert.True(typing.Keystrokes > 10, $"{typing.Keystrokes} edits of {file}");
    }

    /// <summary>The same choice in every run.</summary>
    private static IEnumerable<T> Some<T>(IEnumerable<T> all, int count)
    {
        var random = new Random(Seed);
        var chosen = all.ToArray();
        random.Shuffle(chosen);
        return chosen.Take(count);
    }
}
