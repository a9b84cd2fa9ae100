namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <summary>A method has something in it that the interpreter does not follow; nothing is known of what it does.</summary>
internal sealed class NotUnderstoodException : Exception
{
}
