using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources;

/// <summary>Bounds the work on one resource, so that a hostile schema ends the check and not the checker.</summary>
internal sealed class WorkLimit
{
    private const int MaxDepth = 200;
    private const int MaxSteps = 5_000_000;

    private int steps;
    private int branches;

    /// <summary>True as long as there is work left to do at this depth; what is beyond is left unjudged.</summary>
    public bool Enter(FieldPath path) => path.Depth <= MaxDepth && ++steps <= MaxSteps;

    /// <summary>The same for alternatives of a schema, which do not lead deeper into the resource.</summary>
    public bool EnterBranch() => ++branches <= MaxDepth;

    public void LeaveBranch() => branches--;
}
