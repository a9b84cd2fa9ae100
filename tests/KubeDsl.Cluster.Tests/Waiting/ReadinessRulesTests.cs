using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Waiting;

namespace KubeDsl.Cluster.Tests.Waiting;

public class ReadinessRulesTests
{
    [Theory]
    // Deployments
    [InlineData("apps/v1", "Deployment", "{spec: {replicas: 2}}", "Progressing", "its controller has not seen it yet")]
    [InlineData("apps/v1", "Deployment", "{spec: {replicas: 2}, status: {observedGeneration: 0}}", "Progressing", "its controller has not seen the change yet")]
    [InlineData("apps/v1", "Deployment", "{spec: {replicas: 2}, status: {observedGeneration: 1, updatedReplicas: 1}}", "Progressing", "1 of 2 updated")]
    [InlineData("apps/v1", "Deployment", "{spec: {replicas: 2}, status: {observedGeneration: 1, replicas: 3, updatedReplicas: 2}}", "Progressing", "1 old pod is still there")]
    [InlineData("apps/v1", "Deployment", "{spec: {replicas: 2}, status: {observedGeneration: 1, replicas: 2, updatedReplicas: 2, availableReplicas: 1}}", "Progressing", "1 of 2 available")]
    [InlineData("apps/v1", "Deployment", "{spec: {replicas: 2}, status: {observedGeneration: 1, replicas: 2, updatedReplicas: 2, availableReplicas: 2}}", "Ready", "2 of 2 available")]
    [InlineData("apps/v1", "Deployment", "{spec: {replicas: 0}, status: {observedGeneration: 1}}", "Ready", "0 of 0 available")]
    [InlineData("apps/v1", "Deployment", "{status: {observedGeneration: 1, conditions: [{type: Progressing, status: 'False', reason: ProgressDeadlineExceeded, message: timed out}]}}", "Failed", "ProgressDeadlineExceeded: timed out")]
    // StatefulSets
    [InlineData("apps/v1", "StatefulSet", "{spec: {replicas: 3}, status: {observedGeneration: 1, readyReplicas: 2, updatedReplicas: 3}}", "Progressing", "2 of 3 ready")]
    [InlineData("apps/v1", "StatefulSet", "{spec: {replicas: 3}, status: {observedGeneration: 1, readyReplicas: 3, updatedReplicas: 3, currentRevision: a, updateRevision: b}}", "Progressing", "the last pods change to the new revision")]
    [InlineData("apps/v1", "StatefulSet", "{spec: {replicas: 3}, status: {observedGeneration: 1, readyReplicas: 3, updatedReplicas: 3, currentRevision: b, updateRevision: b}}", "Ready", "3 of 3 ready")]
    [InlineData("apps/v1", "StatefulSet", "{spec: {replicas: 3, updateStrategy: {rollingUpdate: {partition: 2}}}, status: {observedGeneration: 1, readyReplicas: 3, updatedReplicas: 1, currentRevision: a, updateRevision: b}}", "Ready", "3 of 3 ready")]
    [InlineData("apps/v1", "StatefulSet", "{spec: {replicas: 3, updateStrategy: {type: OnDelete}}, status: {observedGeneration: 1, readyReplicas: 3, updatedReplicas: 0}}", "Ready", null)]
    // DaemonSets, ReplicaSets
    [InlineData("apps/v1", "DaemonSet", "{status: {observedGeneration: 1, desiredNumberScheduled: 3, updatedNumberScheduled: 3, numberAvailable: 2}}", "Progressing", "2 of 3 available")]
    [InlineData("apps/v1", "DaemonSet", "{status: {observedGeneration: 1, desiredNumberScheduled: 3, updatedNumberScheduled: 3, numberAvailable: 3}}", "Ready", null)]
    [InlineData("apps/v1", "ReplicaSet", "{spec: {replicas: 1}, status: {observedGeneration: 1, replicas: 1, availableReplicas: 1}}", "Ready", null)]
    // Jobs and CronJobs
    [InlineData("batch/v1", "Job", "{spec: {completions: 5}, status: {succeeded: 2, failed: 1}}", "Progressing", "2 of 5 succeeded, 1 failed")]
    [InlineData("batch/v1", "Job", "{status: {conditions: [{type: Complete, status: 'True'}]}}", "Ready", "complete")]
    [InlineData("batch/v1", "Job", "{status: {conditions: [{type: Failed, status: 'True', reason: BackoffLimitExceeded, message: too often}]}}", "Failed", "BackoffLimitExceeded: too often")]
    [InlineData("batch/v1", "Job", "{spec: {suspend: true}}", "Ready", "suspended")]
    [InlineData("batch/v1", "CronJob", "{}", "Ready", "exists")]
    // Pods
    [InlineData("v1", "Pod", "{status: {phase: Running, conditions: [{type: Ready, status: 'True'}]}}", "Ready", "ready")]
    [InlineData("v1", "Pod", "{status: {phase: Succeeded}}", "Ready", "succeeded")]
    [InlineData("v1", "Pod", "{status: {phase: Failed, reason: Evicted}}", "Failed", "Evicted")]
    [InlineData("v1", "Pod", "{status: {phase: Pending, containerStatuses: [{name: web, state: {waiting: {reason: ImagePullBackOff, message: no such image}}}]}}", "Progressing", "container 'web' is in ImagePullBackOff: no such image")]
    [InlineData("v1", "Pod", "{status: {phase: Running, containerStatuses: [{name: web, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 137, reason: OOMKilled}}}]}}", "Progressing", "container 'web' is in CrashLoopBackOff; last time it ended with exit code 137 (OOMKilled)")]
    [InlineData("v1", "Pod", "{status: {phase: Pending, conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable, message: no nodes}]}}", "Progressing", "no node takes it: no nodes")]
    // Storage and services
    [InlineData("v1", "PersistentVolumeClaim", "{status: {phase: Pending}}", "Progressing", "is not bound yet")]
    [InlineData("v1", "PersistentVolumeClaim", "{status: {phase: Bound}}", "Ready", "bound")]
    [InlineData("v1", "PersistentVolumeClaim", "{status: {phase: Lost}}", "Failed", null)]
    [InlineData("v1", "Service", "{spec: {type: LoadBalancer}}", "Progressing", "has no address yet")]
    [InlineData("v1", "Service", "{spec: {type: LoadBalancer}, status: {loadBalancer: {ingress: [{hostname: lb.example.com}]}}}", "Ready", "lb.example.com")]
    [InlineData("v1", "Service", "{spec: {type: ClusterIP}}", "Ready", "exists")]
    [InlineData("networking.k8s.io/v1", "Ingress", "{}", "Ready", null)]
    // The cluster
    [InlineData("v1", "Namespace", "{status: {phase: Active}}", "Ready", null)]
    [InlineData("policy/v1", "PodDisruptionBudget", "{}", "Progressing", null)]
    [InlineData("apiextensions.k8s.io/v1", "CustomResourceDefinition", "{status: {conditions: [{type: NamesAccepted, status: 'True'}, {type: Established, status: 'True'}]}}", "Ready", "established")]
    [InlineData("apiextensions.k8s.io/v1", "CustomResourceDefinition", "{status: {conditions: [{type: NamesAccepted, status: 'False', reason: ListKindConflict, message: taken}]}}", "Failed", "ListKindConflict: taken")]
    [InlineData("apiregistration.k8s.io/v1", "APIService", "{status: {conditions: [{type: Available, status: 'False', reason: MissingEndpoints}]}}", "Progressing", "MissingEndpoints")]
    // Custom resources
    [InlineData("cert-manager.io/v1", "Certificate", "{}", "Ready", "exists")]
    [InlineData("cert-manager.io/v1", "Certificate", "{status: {conditions: [{type: Ready, status: 'False', reason: Issuing, message: wait}]}}", "Progressing", "Issuing: wait")]
    [InlineData("cert-manager.io/v1", "Certificate", "{status: {conditions: [{type: Ready, status: 'True', observedGeneration: 0}]}}", "Progressing", null)]
    [InlineData("cert-manager.io/v1", "Certificate", "{status: {conditions: [{type: Ready, status: 'True', observedGeneration: 1}]}}", "Ready", "ready")]
    [InlineData("example.com/v1", "Sync", "{status: {conditions: [{type: Stalled, status: 'True', reason: BadUrl}, {type: Ready, status: 'False'}]}}", "Failed", "BadUrl")]
    [InlineData("v1", "ConfigMap", "{}", "Ready", "exists")]
    public void EveryKind_IsJudgedByItsOwnRule(string apiVersion, string kind, string rest, string state, string? message)
    {
        var live = Yaml.Map(rest).Set("apiVersion", apiVersion).Set("kind", kind).Set("metadata", Yaml.Map("{name: a, generation: 1}"));
        var readiness = ReadinessRules.Of(new LiveObject(live));
        Assert.Equal(state, readiness.State.ToString());
        if (message is not null)
            Assert.Equal(message, readiness.Message);
    }

    [Fact]
    public void ObjectThatIsBeingDeleted_IsNeverReady() =>
        Assert.Equal("is being deleted, held by a", ReadinessRules.Of(new LiveObject(Yaml.Map("{kind: ConfigMap, metadata: {deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: [a]}}"))).Message);
}
