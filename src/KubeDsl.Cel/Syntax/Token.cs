using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Syntax;

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it starts.</param>
/// <param name="Text">The characters as written.</param>
/// <param name="Value">The value of a literal.</param>
internal readonly record struct Token(TokenKind Kind, int Offset, string Text, CelValue? Value = null);
