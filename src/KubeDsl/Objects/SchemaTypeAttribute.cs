namespace KubeDsl.Objects;

/// <summary>Tells which type of the Kubernetes schema a class stands for.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum)]
public sealed class SchemaTypeAttribute(string name) : Attribute
{
    /// <summary>The name in the schema catalogue, such as <c>apps.v1.Deployment</c>.</summary>
    public string Name { get; } = name;
}
