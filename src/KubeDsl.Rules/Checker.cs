using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies;
using KubeDsl.Rules.Policies.Evaluation;
using KubeDsl.Rules.Shapes;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Values.Metadata;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules;

/// <summary>Holds manifests against all rules.</summary>
public static class Checker
{
    // Below this, threads cost more than they save.
    private const int FewManifests = 64;

    /// <summary>Checks a set.</summary>
    /// <param name="manifests">
    /// The manifests; those of one set are also compared with each other. A <c>List</c> stands for its items: findings are about them.
    /// </param>
    /// <param name="options">What to go by; null for <see cref="CheckOptions.Default"/>.</param>
    public static CheckedManifests Check(ManifestSet manifests, CheckOptions? options = null)
    {
        if (manifests is null)
            throw new ArgumentNullException(nameof(manifests));
        options ??= CheckOptions.Default;

        var judged = Lists.Expand(manifests.Manifests);
        var customResources = options.CustomResources.With(judged);
        var policies = options.Policies.ForSet(judged) is { } catalog ? new PolicyFindings(new PolicyJudge(catalog, customResources, options)) : null;
        var checks = new ManifestCheck[judged.Count];
        var parallelism = judged.Count > FewManifests ? options.MaxParallelism : 1;
        Together.Do(judged.Count, parallelism, CheckAt);

        policies?.ReportUndecided(checks);
        if (!options.ErrorsOnly)
        {
            var view = new SetView(checks, options);
            var rules = RuleRegistry.SetRules;
            Together.Do(rules.Count, parallelism, i => CheckSet(rules[i], view));
        }
        return new CheckedManifests(manifests, FindingOrder.Sort(checks, parallelism));

        void CheckSet(SetRule rule, SetView view)
        {
            if (options.SeverityOf(rule.Info) != Severity.None)
                rule.Check(view);
        }

        void CheckAt(int i)
        {
            checks[i] = new ManifestCheck(judged[i], options);
            CheckOne(checks[i], customResources);
            policies?.Report(checks[i]);
        }
    }

    /// <summary>
    /// Checks a part of a manifest on its own: what an API server refuses of it wherever it stands. What the part lacks counts only where it
    /// is closed.
    /// </summary>
    /// <param name="type">The catalogue's name of its type, such as <c>core.v1.Container</c>.</param>
    /// <param name="part">The part.</param>
    /// <param name="options">What to go by; null for <see cref="CheckOptions.Default"/>.</param>
    /// <returns>The findings; their paths begin at the part. None for a type that is not known.</returns>
    public static IReadOnlyList<Finding> CheckPart(string type, MapNode part, CheckOptions? options = null)
    {
        if (ShapeCatalog.Default.Find(type) is not { } shape)
            return [];
        var check = new ManifestCheck(new Manifest(part), (options ?? CheckOptions.Default) with { ErrorsOnly = true });
        new StructureCheck(check).Walk(part, shape, FieldPath.Root);
        return FindingOrder.Sort([check], parallelism: 1);
    }

    private static void CheckOne(ManifestCheck check, CustomResourceCatalog customResources)
    {
        if (CustomResourceCheck.TryCheck(customResources, check))
            return;
        if (KindCheck.Find(check) is not { } kind)
            return;
        MetadataCheck.Check(kind, check);
        if (kind.Type is { } type && ShapeCatalog.Default.Find(type.Name) is { } shape)
        {
            check.RootShape = shape;
            new StructureCheck(check).Walk(check.Manifest.Root, shape, FieldPath.Root);
        }
    }
}
