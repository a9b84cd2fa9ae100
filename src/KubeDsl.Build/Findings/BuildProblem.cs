namespace KubeDsl.Build.Findings;

/// <summary>Something that the build has to tell.</summary>
/// <param name="Code">The id, see <see cref="ProblemCodes"/>.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What, why, and what would be right.</param>
/// <param name="IsWarning">True when the manifests are written all the same.</param>
public sealed record BuildProblem(string Code, SourcePlace Place, string Message, bool IsWarning = false)
{
    /// <summary>The problem in the form that MSBuild recognises, in one line: <c>file(line,column): error KDSL9001: message</c>.</summary>
    public override string ToString()
    {
        var place = Place.ToString();
        return $"{(place.Length == 0 ? "KubeDsl" : place)}{(Place.HasLine ? "" : " ")}: {(IsWarning ? "warning" : "error")} {Code}: {OneLine(Message)}";
    }

    private static string OneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
