using KubeDsl.Fakes.Shapes;

namespace KubeDsl.Fakes.Resources;

/// <summary>One resource in one version, built in or custom.</summary>
internal sealed record ResourceDefinition(string Group, string Version, string Kind, string Plural, string Singular, bool IsNamespaced, bool IsCustom, Shape Shape)
{
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    public string GroupResource => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    public string GroupKind => Group.Length == 0 ? Kind : $"{Kind}.{Group}";

    /// <summary>Kinds whose objects count the changes of their specification.</summary>
    public bool HasGeneration => IsCustom || Kind == "Pod" || (Group.Length > 0 && Shape.Field("spec") is not null);
}
