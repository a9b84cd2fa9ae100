namespace KubeDsl.Cel.Evaluation;

/// <summary>The answer to a question about values of which parts may not be known.</summary>
internal enum Truth
{
    False,
    True,
    Unknown,
}
