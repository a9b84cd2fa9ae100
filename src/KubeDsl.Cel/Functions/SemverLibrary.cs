using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>semver(text)</c>, <c>isSemver(text)</c> and comparisons of versions.</summary>
internal static class SemverLibrary
{
    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        var version = SemanticVersion.ValueType;
        table.Global("semver", version, [text], (_, a) => Parse(Text(a[0])));
        table.Global("semver", version, [text, CelType.Bool], (_, a) => Parse(Normalized(a)));
        table.Global("isSemver", CelType.Bool, [text], (_, a) => CelBool.Of(SemanticVersion.TryParse(Text(a[0])) is not null));
        table.Global("isSemver", CelType.Bool, [text, CelType.Bool], (_, a) => CelBool.Of(SemanticVersion.TryParse(Normalized(a)) is not null));
        table.Member("major", CelType.Int, [version], (_, a) => CelInt.Of((long)Of(a[0]).Major));
        table.Member("minor", CelType.Int, [version], (_, a) => CelInt.Of((long)Of(a[0]).Minor));
        table.Member("patch", CelType.Int, [version], (_, a) => CelInt.Of((long)Of(a[0]).Patch));
        table.Member("isLessThan", CelType.Bool, [version, version], (_, a) => CelBool.Of(Of(a[0]).CompareTo(Of(a[1])) < 0));
        table.Member("isGreaterThan", CelType.Bool, [version, version], (_, a) => CelBool.Of(Of(a[0]).CompareTo(Of(a[1])) > 0));
        table.Member("compareTo", CelType.Int, [version, version], (_, a) => CelInt.Of(Of(a[0]).CompareTo(Of(a[1]))));
    }

    private static CelValue Parse(string text) =>
        (CelValue?)SemanticVersion.TryParse(text) ?? new CelError("No Major.Minor.Patch elements found");

    private static string Normalized(CelValue[] arguments) =>
        ((CelBool)arguments[1]).Value ? SemanticVersion.Normalize(Text(arguments[0])) : Text(arguments[0]);

    private static SemanticVersion Of(CelValue value) => (SemanticVersion)value;

    private static string Text(CelValue value) => ((CelString)value).Value;
}
