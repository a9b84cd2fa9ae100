using KubeDsl.Schema;

namespace KubeDsl;

/// <summary>A <c>[Manifests]</c> member asked for a parameter that the build was not given.</summary>
public sealed class MissingParameterException : Exception
{
    internal MissingParameterException(string name, IEnumerable<string> given)
        : base(Describe(name, given)) => Name = name;

    /// <summary>The name of the parameter.</summary>
    public string Name { get; }

    private static string Describe(string name, IEnumerable<string> given)
    {
        var suggestion = Spelling.Closest(name, given) is { } closest ? $" Did you mean '{closest}'?" : "";
        return $"The parameter '{name}' was not given.{suggestion} Set it with -p:KubeDslParameters=\"{name}=…\" (of kubedsl: -p {name}=…), or read it with a default: Parameter(\"{name}\", \"…\").";
    }
}
