using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Import.Shorthands;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Resources;

/// <summary>
/// Describes one resource. What the calls will do is worked out on the tree as they are written, and the result is held against the
/// resource: a description that would make something else is never given out.
/// </summary>
internal sealed class ResourceImporter(FluentApi api, NeighbourIndex index, UntypedNotes notes)
{
    public ResourceCode Import(Manifest manifest, Variable variable)
    {
        var node = manifest.Root;
        var neighbours = new Neighbours(index, manifest);
        var fluent = api.FindKind(manifest.ApiVersion, manifest.Kind);
        if (fluent is null)
            return CustomResourceCode.Of(manifest, variable);
        if (DerivedResources.Find(manifest, neighbours, api) is { } derived)
            return new ResourceCode(manifest, derived, node) { Variable = variable };

        return Shortest(SelectorForms.Of(node).Select(form => Attempt(fluent, manifest, variable, form, new ImportScope(api, neighbours, VolumesOf(fluent, manifest), true))).OfType<ResourceCode>(), node)
            ?? Attempt(fluent, manifest, variable, node, new ImportScope(api, neighbours, Volumes.None, false))
            ?? Raw(fluent, manifest, variable);
    }

    /// <summary>The first form is the shortest, unless one verb gives a workload and its pods their labels.</summary>
    private static ResourceCode? Shortest(IEnumerable<ResourceCode> forms, MapNode node) => OpeningVerbs.AppLabels(node) is null
        ? forms.FirstOrDefault()
        : forms.MinBy(form => form.Expressions.SelectMany(Expressions.CallsOf).Count());

    /// <summary>The description of <paramref name="target"/>, if the program would emit the manifest from it.</summary>
    private ResourceCode? Attempt(FluentClass fluent, Manifest manifest, Variable variable, MapNode target, ImportScope scope)
    {
        try
        {
            var (head, start) = Constructor(fluent, target, scope);
            var code = new ObjectImporter(scope).Import(fluent, target, start, FieldPath.Root);
            var made = Completion.Of(code.Made);
            if (!made.Equals(manifest.Root) && !code.Made.Equals(manifest.Root))
                return null;

            var result = new ResourceCode(manifest, new Chain(head, code.Calls), made) { Variable = variable, Locals = scope.Volumes.Declarations.ToArray() };
            notes.Add(result);
            if (!made.Equals(manifest.Root))
                result.Comments.Add("The manifest has no selector. KubeDsl adds one, and labels to match.");
            return result;
        }
        catch (InexpressibleException)
        {
            return null;
        }
    }

    private static (Expression Head, MapNode Start) Constructor(FluentClass fluent, MapNode node, ImportScope scope)
    {
        var (head, start) = Constructors.Of(fluent, scope.Api.NameOf(fluent), node);
        if (scope.UsesShorthands && fluent.Type.SchemaName == "batch.v1.CronJob" && node.Find("metadata", "name") is StringNode name && node.Find("spec", "schedule") is { } schedule
            && ScalarCode.Of(fluent.Find("spec.schedule")!.Value, schedule, scope.Api) is { } text)
            return (new Invocation("new " + scope.Api.NameOf(fluent), new TextLiteral(name.Value), text), JobRecipes.Scheduled(start.Remove("metadata"), name, schedule));
        return (head, start);
    }

    /// <summary>The whole tree in one piece: only a key that no path can hold needs this.</summary>
    private ResourceCode Raw(FluentClass fluent, Manifest manifest, Variable variable) =>
        new(manifest, new Invocation($"KubeObject.FromNode<{api.NameOf(fluent)}>", RawNodes.Of(manifest.Root)), Completion.Of(manifest.Root)) { Variable = variable };

    private static Volumes VolumesOf(FluentClass fluent, Manifest manifest) => fluent.Type.PodSpecPath is { } path
        ? Volumes.Of(manifest.Root.Find(path.Split('.')) as MapNode, manifest.Name)
        : Volumes.None;
}
