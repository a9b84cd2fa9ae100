namespace KubeDsl.Objects;

/// <summary>Tells which type of the Kubernetes schema a class stands for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum)]
public sealed class SchemaTypeAttribute(string name) : Attribute
{
    /// <summary>The name in the schema catalogue, such as <c>apps.v1.Deployment</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The value of <c>apiVersion</c> that a new object has; null for a class that is no resource.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The value of <c>kind</c> that a new object has; null for a class that is no resource.</summary>
    public string? Kind { get; init; }

    /// <summary>The dotted path from the object to its pod spec, such as <c>spec.template.spec</c>; null where there is none.</summary>
    public string? PodSpecPath { get; init; }
}
