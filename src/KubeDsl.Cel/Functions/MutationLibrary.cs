using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>What the expressions of mutations have besides: the literals of objects and of patches.</summary>
internal static class MutationLibrary
{
    private const string ObjectName = "Object";

    private static readonly CelObjectType Patch = CelObjectType.Of(
        "JSONPatch",
        new CelField("op", CelType.String),
        new CelField("path", CelType.String),
        new CelField("from", CelType.String),
        new CelField("value", CelType.Dyn));

    public static FunctionTable CreateFunctions()
    {
        var table = KubernetesFunctions.Create();
        table.Global("jsonpatch.escapeKey", CelType.String, [CelType.String], (_, values) =>
            new CelString(((CelString)values[0]).Value.Replace("~", "~0").Replace("/", "~1")));
        return table;
    }

    public static CelObjectType? FindStructure(string name) =>
        name == Patch.Name ? Patch
        : name == ObjectName || name.StartsWith(ObjectName + ".", StringComparison.Ordinal) ? new Part(name)
        : null;

    /// <summary>A part of the object; which fields it has is found out when it is merged.</summary>
    private sealed class Part(string name) : CelObjectType(name)
    {
        public override CelField? FindField(string name) => new(name, Dyn);
    }
}
