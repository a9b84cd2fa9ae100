using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Reading;

/// <summary>The parameters that a binding chooses: one by name, or several by their labels.</summary>
internal sealed class ParameterReference(ObjectView source)
{
    public string Name { get; } = source.Text("name") ?? "";

    /// <summary>Where to look; empty for the namespace of the request.</summary>
    public string Namespace { get; } = source.Text("namespace") ?? "";

    public ObjectView? Selector { get; } = source.Object("selector");

    /// <summary>True when a request is denied where no parameters are found.</summary>
    public bool DeniesWithout { get; } = source.Text("parameterNotFoundAction") == "Deny";
}
