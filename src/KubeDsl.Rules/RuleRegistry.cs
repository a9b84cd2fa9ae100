using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.CustomResources.Definitions;
using KubeDsl.Rules.Policies;
using KubeDsl.Rules.Practice;
using KubeDsl.Rules.Practice.PodSecurity;
using KubeDsl.Rules.References;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Text;
using KubeDsl.Rules.Usage;
using KubeDsl.Rules.Values;
using KubeDsl.Rules.Values.Metadata;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Versions;

namespace KubeDsl.Rules;

/// <summary>All rules.</summary>
public static class RuleRegistry
{
    private static readonly TypeRule[] TypeRules =
    [
        .. ValueRules.All,
        .. DefinitionRules.All,
        new BuiltInExpressionsMustCompile(),
        .. ContainerPractice.All,
        .. OptionalContainerPractice.All,
        .. PodPractice.All,
        .. ObjectPractice.All,
        .. OptionalPractice.All,
        .. JobPractice.All,
        .. AccessPractice.All,
        .. BaselineControls.All,
        .. RestrictedControls.All,
        new DeprecatedFields(),
    ];

    private static readonly SetRule[] SetRulesOfAll =
    [
        new ReferencedObjectsShouldExist(),
        new SelectorsShouldFindPods(),
        new TargetPortsShouldExist(),
        new BackendsShouldExist(),
        new TargetsShouldExist(),
        new ObjectsShouldBeDefinedOnce(),
        new ScaledWorkloadsShouldNotFixReplicas(),
        new ClassesShouldExist(),
        new StatefulSetsShouldHaveAHeadlessService(),
        new TlsSecretsShouldExist(),
        new SelectorsShouldNotOverlap(),
        new PodsShouldHaveOneBudget(),
        new BudgetsShouldLeaveRoom(),
        new AutoscalersShouldMeasureTheirTarget(),
        new PeersShouldFindPods(),
        new AffinityShouldFindPods(),
        new ClaimsShouldBeMountable(),
        new IngressPathsShouldBeDistinct(),
        new NodePortsShouldBeDistinct(),
        new ContainersShouldFitLimitRanges(),
        new ContainersShouldStateWhatQuotasCount(),
        new PodsShouldMeetTheLevelOfTheirNamespace(),
        new DefaultsShouldBeOne(),
        new VolumesShouldFitTheirClaims(),
        new MonitorsShouldFindServices(),
        new DeploymentsShouldHaveASparePod(),
        new PodsShouldBeIsolated(),
        new WorkloadsShouldHaveABudget(),
    ];

    private static readonly Dictionary<string, List<TypeRule>> ByType = GroupByType();

    /// <summary>What there is to say about each rule, by id.</summary>
    public static IReadOnlyList<RuleInfo> All => Collected.Infos;

    /// <summary>Everything that has an id and a page: the rules, those about text, and those about the use of KubeDsl.</summary>
    public static IReadOnlyList<RuleInfo> Documented => [.. All.Concat(TextRules.All).Concat(UsageRules.All).OrderBy(info => info.Id, StringComparer.Ordinal)];

    internal static IReadOnlyList<SetRule> SetRules => SetRulesOfAll;

    /// <summary>The rule of an id; null when there is none.</summary>
    public static RuleInfo? Find(string id)
    {
        foreach (var rule in All)
            if (rule.Id == id)
                return rule;
        return null;
    }

    internal static IReadOnlyList<TypeRule> OfType(string typeName) => ByType.TryGetValue(typeName, out var rules) ? rules : [];

    private static Dictionary<string, List<TypeRule>> GroupByType()
    {
        var byType = new Dictionary<string, List<TypeRule>>(StringComparer.Ordinal);
        foreach (var rule in TypeRules)
            foreach (var type in rule.Types)
            {
                if (!byType.TryGetValue(type, out var rules))
                    byType.Add(type, rules = []);
                rules.Add(rule);
            }
        return byType;
    }

    /// <summary>Collected when someone asks: a check does not.</summary>
    private static class Collected
    {
        public static readonly RuleInfo[] Infos =
        [
            .. StructureRules.All
                .Concat(Demands.Rules)
                .Concat(MetadataCheck.Rules)
                .Concat(VersionRules.All)
                .Concat(CustomResourceRules.All)
                .Concat(PolicyRules.All)
                .Concat(TypeRules.Select(rule => rule.Info))
                .Concat(SetRulesOfAll.Select(rule => rule.Info))
                .Append(ReferencedKeys.Info)
                .Append(AccessModes.Info)
                .Distinct()
                .OrderBy(info => info.Id, StringComparer.Ordinal),
        ];
    }
}
