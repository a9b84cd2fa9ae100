namespace KubeDsl.Yaml.Reading;

/// <summary>The part of a text that holds one document.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character.</param>
/// <param name="Line">The line of its first character, from 1.</param>
internal readonly record struct Piece(int Start, int End, int Line);
