namespace KubeDsl.Import.Api;

/// <summary>The member of an enum.</summary>
/// <param name="Namespace">The namespace of the enum.</param>
/// <param name="Enum">The name of the enum.</param>
/// <param name="Name">The name of the member.</param>
internal sealed record EnumMember(string Namespace, string Enum, string Name);
