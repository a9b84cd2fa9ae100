using KubeDsl.Cel.Checking;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>The variables of a policy as far as they have been read; an expression sees those that stand before it.</summary>
internal sealed class VariablesType(VariablesType? before = null, string name = "", CelType? type = null) : CelObjectType("kubernetes.variables")
{
    private readonly CelField field = new(name, type ?? CelType.Dyn);

    public override CelField? FindField(string name) => field.Name == name && before is not null ? field : before?.FindField(name);

    public override CelField? FindKey(string key) => FindField(key);
}
