namespace KubeDsl.Analyzers.Evaluation.Dsl;

/// <summary>What a fluent method does with its field; the names are those of <c>KubeDsl.Objects.FieldOperation</c>.</summary>
internal enum FieldAction
{
    None,
    Set,
    Configure,
    Add,
    AddConfigured,
    AddKeyed,
    Put,
    PutConfigured,
    Get,
}
