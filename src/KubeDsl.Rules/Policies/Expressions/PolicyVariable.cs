using KubeDsl.Cel;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>A variable of a policy.</summary>
internal sealed record PolicyVariable(string Name, CelProgram Program);
