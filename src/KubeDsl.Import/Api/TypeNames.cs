namespace KubeDsl.Import.Api;

/// <summary>Names of classes as a file with <c>using KubeDsl</c> has them.</summary>
internal static class TypeNames
{
    public static string Of(string space, string name) => space == "KubeDsl" ? name : $"{space}.{name}";
}
