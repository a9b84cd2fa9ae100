using KubeDsl.Generators.Emitting;
using KubeDsl.Import.Api;

namespace KubeDsl.Import.Layout;

/// <summary>Names classes and methods so that they stand in nobody's way.</summary>
internal static class MethodNames
{
    private const string Only = "Define";

    private static readonly string[] Inherited = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The name of a class, from the name of a file.</summary>
    public static string Class(string subject) => Free(Identifier(subject), new HashSet<string>(StringComparer.Ordinal), TypeNames.OfBuiltIn, "Manifests");

    /// <summary>The names of the methods: <c>Define</c> when there is only one.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ManifestsMethod> methods, TypeNames types, string className)
    {
        var taken = new HashSet<string>(Inherited, StringComparer.Ordinal) { className };
        return methods.Count == 1
            ? [className == Only ? Only + "All" : Only]
            : [.. methods.Select(method => Free(method.Subject.Length == 0 ? Only : Identifier(method.Subject), taken, types, "Resources"))];
    }

    private static string Identifier(string subject)
    {
        var ascii = string.Concat(subject.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
        return ascii.Length == 0 ? "Manifests" : Names.Pascal(ascii);
    }

    /// <summary>A class or method with the name of a type would hide it.</summary>
    private static string Free(string wanted, HashSet<string> taken, TypeNames names, string ending)
    {
        var start = taken.Contains(wanted) || names.AreTaken(wanted) ? wanted + ending : wanted;
        var name = start;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{start}{number}";
        return name;
    }
}
