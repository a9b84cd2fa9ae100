using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Generators.Emitting;

/// <summary>C# literals.</summary>
internal static class Literals
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
