namespace KubeDsl.Import.Code;

/// <summary>The parameters of the lambdas around a place: an inner lambda takes another name.</summary>
internal sealed class LambdaScope
{
    private readonly LambdaScope? outer;
    private readonly string parameter;
    private readonly IReadOnlySet<string> variables;

    private LambdaScope(LambdaScope? outer, string parameter, IReadOnlySet<string> variables)
    {
        this.outer = outer;
        this.parameter = parameter;
        this.variables = variables;
    }

    /// <summary>A place outside of all lambdas, where these variables are known.</summary>
    public static LambdaScope Of(IReadOnlySet<string> variables) => new(null, "", variables);

    public LambdaScope With(string name) => new(this, name, variables);

    /// <summary>The first letter of a class, or of another of its words where that is taken; else the first with a number.</summary>
    public string NameFor(string type)
    {
        var first = char.ToLowerInvariant(type[0]);
        foreach (var letter in type.Where(char.IsAsciiLetterUpper).Select(char.ToLowerInvariant).Prepend(first))
            if (!IsTaken(letter.ToString()))
                return letter.ToString();

        for (var number = 2; ; number++)
            if (!IsTaken($"{first}{number}"))
                return $"{first}{number}";
    }

    private bool IsTaken(string name) => parameter == name || (outer?.IsTaken(name) ?? variables.Contains(name));
}
