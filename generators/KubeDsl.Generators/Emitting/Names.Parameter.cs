using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Generators.Emitting;

internal static partial class Names
{
    /// <summary>The name of a parameter, escaped where C# has the word for itself.</summary>
    public static string Parameter(string name)
    {
        var pascal = Pascal(name);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None ? camel : "@" + camel;
    }
}
