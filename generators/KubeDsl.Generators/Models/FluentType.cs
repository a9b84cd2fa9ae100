namespace KubeDsl.Generators.Models;

/// <summary>A class of the fluent API: a kind, or a type that kinds are made of.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The class name.</param>
/// <param name="SchemaName">The name of the schema type it stands for.</param>
/// <param name="Kind">What makes it a kind; null for other types.</param>
/// <param name="PodSpecPath">The dotted path to its pod spec; null when it runs no pods.</param>
/// <param name="Summary">What it is, in one line.</param>
/// <param name="Remarks">Versions and reference, in one line.</param>
/// <param name="Fields">The fields that have fluent methods, those of nested maps included.</param>
public sealed record FluentType(
    string Namespace,
    string Name,
    string SchemaName,
    FluentKind? Kind,
    string? PodSpecPath,
    string Summary,
    string Remarks,
    EquatableArray<FluentField> Fields);

/// <summary>What makes a class a kind.</summary>
/// <param name="ApiVersion">The value of <c>apiVersion</c>.</param>
/// <param name="Kind">The value of <c>kind</c>.</param>
public sealed record FluentKind(string ApiVersion, string Kind);
