namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The relations of each type, wherever an object of it stands.</summary>
internal static class RelationRules
{
    private static readonly Dictionary<string, DefaultRelation[]> ByType = new(StringComparer.Ordinal)
    {
        ["apiextensions.v1.CustomResourceDefinitionSpec"] = [ResourceNamesOfDefinitions.Apply],
        ["apps.v1.StatefulSetSpec"] = [ClaimTemplates.Apply],
        ["autoscaling.v1.HorizontalPodAutoscaler"] = [ScalingMetrics.ApplyToVersion1],
        ["autoscaling.v2.HorizontalPodAutoscalerBehavior"] = [ScalingBehavior.Apply],
        ["autoscaling.v2.HorizontalPodAutoscalerSpec"] = [ScalingMetrics.Apply],
        ["core.v1.Container"] = [ImagePullPolicies.Apply],
        ["core.v1.EphemeralContainer"] = [ImagePullPolicies.Apply],
        ["core.v1.ImageVolumeSource"] = [ImagePullPolicies.ApplyToVolume],
        ["core.v1.LimitRangeItem"] = [LimitsOfContainers.Apply],
        ["core.v1.NodeSpec"] = [NodeAddresses.Apply],
        ["core.v1.PodSpec"] = [ServiceAccountNames.Apply],
        ["core.v1.ReplicationController"] = [ControllerLabels.Apply],
        ["core.v1.Secret"] = [SecretTexts.Apply],
        ["core.v1.ServicePort"] = [TargetPorts.Apply],
        ["core.v1.ServiceSpec"] = [TrafficPolicies.Apply, ServiceAddresses.Apply, NodePorts.Apply],
        ["core.v1.Volume"] = [EmptyVolumes.Apply],
        ["networking.v1.NetworkPolicySpec"] = [PolicyTypes.Apply],
    };

    /// <summary>The types that have relations.</summary>
    public static IEnumerable<string> TypeNames => ByType.Keys;

    public static IReadOnlyList<DefaultRelation> Of(string typeName) => ByType.TryGetValue(typeName, out var found) ? found : [];
}
