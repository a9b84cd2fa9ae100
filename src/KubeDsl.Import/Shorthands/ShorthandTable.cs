using KubeDsl.Generators.Models;
using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Shorthands;

/// <summary>
/// Which verbs may stand in for which fields. A verb is proposed here, and taken only when its recipe makes the very same
/// tree as the field's own methods would.
/// </summary>
internal static class ShorthandTable
{
    /// <summary>Proposes calls for a whole field; none when there is no verb for the value.</summary>
    public delegate IReadOnlyList<Call> FieldShorthand(ShorthandSite site, ManifestNode value);

    /// <summary>Proposes a call for an item of a list; null when there is no verb for it.</summary>
    public delegate Call? ItemShorthand(ShorthandSite site, MapNode item);

    private static readonly Dictionary<string, FieldShorthand> Fields = new(StringComparer.Ordinal)
    {
        ["pod:serviceAccountName"] = PodVerbs.ServiceAccount,
        ["pod:nodeSelector"] = NodeVerbs.Selector,
        ["pod:affinity"] = NodeVerbs.Affinity,
        ["pod:priorityClassName"] = PodVerbs.PriorityClass,
        ["core.v1.Container:resources"] = ResourceVerbs.Resources,
        ["core.v1.Container:lifecycle"] = HandlerVerbs.Lifecycle,
        ["core.v1.Probe:httpGet"] = HandlerVerbs.HttpGet,
        ["core.v1.Probe:tcpSocket"] = HandlerVerbs.TcpSocket,
        ["core.v1.Probe:exec"] = HandlerVerbs.Exec,
        ["core.v1.Probe:grpc"] = HandlerVerbs.Grpc,
        ["core.v1.LifecycleHandler:httpGet"] = HandlerVerbs.HttpGet,
        ["core.v1.LifecycleHandler:exec"] = HandlerVerbs.Exec,
        ["core.v1.LifecycleHandler:sleep"] = HandlerVerbs.Sleep,
        ["core.v1.Volume:configMap"] = VolumeVerbs.ConfigMap,
        ["core.v1.Volume:secret"] = VolumeVerbs.Secret,
        ["core.v1.Volume:persistentVolumeClaim"] = VolumeVerbs.Claim,
        ["core.v1.Service:spec.clusterIP"] = ServiceVerbs.Headless,
        ["core.v1.Service:spec.selector"] = ServiceVerbs.Selector,
        ["networking.v1.Ingress:spec.defaultBackend"] = IngressVerbs.DefaultBackend,
        ["networking.v1.IngressRule:http"] = IngressVerbs.Paths,
        ["networking.v1.HTTPIngressPath:backend"] = IngressVerbs.Backend,
        ["rbac.v1.RoleBinding:roleRef"] = AccessVerbs.RoleRef,
        ["rbac.v1.ClusterRoleBinding:roleRef"] = AccessVerbs.RoleRef,
        ["apps.v1.Deployment:spec.strategy"] = RolloutVerbs.OfDeployment,
        ["apps.v1.DaemonSet:spec.updateStrategy"] = RolloutVerbs.OfDaemonSet,
        ["apps.v1.StatefulSet:spec.updateStrategy"] = RolloutVerbs.OfStatefulSet,
    };

    private static readonly Dictionary<string, ItemShorthand> Items = new(StringComparer.Ordinal)
    {
        ["pod:containers"] = ContainerVerbs.Regular,
        ["pod:initContainers"] = ContainerVerbs.Init,
        ["pod:volumes"] = VolumeVerbs.Shared,
        ["pod:imagePullSecrets"] = PodVerbs.ImagePullSecret,
        ["pod:tolerations"] = PodVerbs.Toleration,
        ["core.v1.Container:ports"] = ContainerVerbs.Port,
        ["core.v1.Container:env"] = EnvironmentVerbs.Variable,
        ["core.v1.Container:envFrom"] = EnvironmentVerbs.All,
        ["core.v1.Container:volumeMounts"] = VolumeVerbs.Mount,
        ["core.v1.Service:spec.ports"] = ServiceVerbs.Port,
        ["core.v1.DownwardAPIVolumeSource:items"] = DownwardVerbs.Item,
        ["core.v1.DownwardAPIProjection:items"] = DownwardVerbs.Item,
        ["apps.v1.StatefulSet:spec.volumeClaimTemplates"] = VolumeVerbs.ClaimTemplate,
        ["networking.v1.Ingress:spec.rules"] = IngressVerbs.Rule,
        ["networking.v1.Ingress:spec.tls"] = IngressVerbs.Tls,
        ["rbac.v1.Role:rules"] = AccessVerbs.Rule,
        ["rbac.v1.ClusterRole:rules"] = AccessVerbs.Rule,
        ["rbac.v1.RoleBinding:subjects"] = AccessVerbs.Subject,
        ["rbac.v1.ClusterRoleBinding:subjects"] = AccessVerbs.Subject,
    };

    public static FieldShorthand? ForField(FluentClass fluent, FluentField field) => Find(Fields, fluent, field);

    public static ItemShorthand? ForItem(FluentClass fluent, FluentField field) => Find(Items, fluent, field);

    private static T? Find<T>(Dictionary<string, T> table, FluentClass fluent, FluentField field) where T : class =>
        table.GetValueOrDefault(fluent.IsOfPod(field) ? "pod:" + field.Name : fluent.Type.SchemaName + ":" + field.Path);
}
