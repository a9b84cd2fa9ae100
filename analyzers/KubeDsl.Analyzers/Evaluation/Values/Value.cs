namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>What is known of the value of an expression. Values do not change; what can change stands in a <see cref="State"/>.</summary>
internal abstract class Value
{
}
