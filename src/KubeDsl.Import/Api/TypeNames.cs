namespace KubeDsl.Import.Api;

/// <summary>Names of classes as a file with <c>using KubeDsl</c> has them.</summary>
internal static class TypeNames
{
    /// <summary>Names that mean something else as well, in a file with the usual usings.</summary>
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal) { };

    public static string Of(string space, string name) => space == "KubeDsl" && !Ambiguous.Contains(name) ? name : $"{space}.{name}";
}
