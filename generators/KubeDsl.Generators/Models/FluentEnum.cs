namespace KubeDsl.Generators.Models;

/// <summary>A closed set of strings that becomes an enum.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The name of the enum.</param>
/// <param name="Summary">What it is for, in one line.</param>
/// <param name="Members">The members in order.</param>
public sealed record FluentEnum(string Namespace, string Name, string Summary, EquatableArray<FluentEnumMember> Members);

/// <summary>A member of a closed set.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Text">The text in the manifest.</param>
/// <param name="Remarks">Versions, in one line; empty when there is nothing to say.</param>
public sealed record FluentEnumMember(string Name, string Text, string Remarks);
