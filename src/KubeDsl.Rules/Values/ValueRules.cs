using KubeDsl.Rules.Values.Access;
using KubeDsl.Rules.Values.Cluster;
using KubeDsl.Rules.Values.Config;
using KubeDsl.Rules.Values.Metadata;
using KubeDsl.Rules.Values.Network;
using KubeDsl.Rules.Values.Pods;
using KubeDsl.Rules.Values.Scaling;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Values.Workloads;

namespace KubeDsl.Rules.Values;

/// <summary>The rules about values and their combinations, by id.</summary>
internal static class ValueRules
{
    public static readonly IReadOnlyList<TypeRule> All =
    [
        new AnnotationsMustBeReadable(),
        new ContainerNamesMustBeUnique(),
        new MountsMustNameAVolume(),
        new MountPathsMustBeUnique(),
        new MountOptionsMustFit(),
        new EnvironmentVariablesMustHaveOneSource(),
        new FieldReferencesMustExist(),
        new FileReferencesMustNameAnEmptyDir(),
        new ResourcesMustFit(),
        new HostPortsMustFit(),
        new TolerationsMustBeConsistent(),
        new NodeSelectorTermsMustBeConsistent(),
        new LabelSelectorsMustBeConsistent(),
        new InitContainersMustNotBeProbed(),
        new RestartRulesMustBeConsistent(),
        new SleepMustEndInTime(),
        new SecuritySettingsMustNotContradict(),
        new SettingsMustFitTheOperatingSystem(),
        new NameResolutionMustBeComplete(),
        new HostSettingsMustNotContradict(),
        new EphemeralContainersMustNotBeWritten(),
        new ClaimsMustBeOfThePod(),
        new SpreadingMustBeConsistent(),
        new VolumesMustBeConsistent(),
        new PodResourcesMustCoverContainers(),
        new ImagesMustNotHaveBlanks(),
        new SelectorsMustMatchTheTemplate(),
        new RollingUpdatesMustBePossible(),
        new ProgressMustHaveTime(),
        new JobsMustBeConsistent(),
        new FailurePoliciesMustBeConsistent(),
        new SuccessPoliciesMustBeConsistent(),
        new RevisionsMustHoldAnObject(),
        new ServicePortsMustBeDistinct(),
        new NodePortsMustNotClash(),
        new ServiceFieldsMustFitTheType(),
        new ClusterAddressesMustBeConsistent(),
        new IngressBackendsMustBeComplete(),
        new IngressPathsMustBeAbsolute(),
        new IngressClassParametersMustFitTheScope(),
        new NetworkPolicyPeersMustBeConsistent(),
        new SecretsMustHoldWhatTheirTypeNeeds(),
        new DataMustFit(),
        new ClaimsMustAskForStorage(),
        new VolumesMustHaveCapacity(),
        new StorageClassesMustBeConsistent(),
        new RulesOfRolesMustBeComplete(),
        new SubjectsMustBeComplete(),
        new AutoscalersMustBeConsistent(),
        new MetricsMustBeComplete(),
        new BudgetsMustHaveOneBound(),
        new PriorityClassesMustNotClaimTheSystem(),
        new QuotasMustNameResources(),
        new LimitRangesMustBeConsistent(),
        new NamespacesMustChooseKnownLevels(),
        new RangesMustBeOneOfAFamily(),
        new NamesMustFollowTheSpec(),
        new DefinitionsMustHaveOneStorageVersion(),
        new StoredVersionsMustBeConsistent(),
        new AdmissionMustBeConsistent(),
        new EndpointsMustBeConsistent(),
        new EventsMustBeComplete(),
        new FlowsMustBeConsistent(),
        new SchemasMustBeStructural(),
        new DevicesMustBeConsistent(),
        new SlicesMustBeConsistent(),
        new DeviceParametersMustBeObjects(),
        new ReviewsMustBeConsistent(),
        new CertificateRequestsMustBeReadable(),
        new SystemFlowsMustStayAsTheyAre(),
    ];
}
