using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice;

/// <summary>What is good practice for pods and workloads.</summary>
internal static class PodPractice
{
    private const string Pod = "core.v1.PodSpec";
    private static readonly string[] SensitivePaths = ["/", "/boot", "/dev", "/etc", "/lib", "/proc", "/sys", "/usr"];

    public static readonly IReadOnlyList<TypeRule> All =
    [
        new PracticeRule(
            new("KDSL4020", "Pods should not share the namespaces of the host", Severity.Warning, "Processes, IPC and network of the node are open to such a pod.", "Remove 'hostNetwork', 'hostPID' and 'hostIPC'.")
            {
                Passing = Example.Pod(),
                Failing = Example.Pod("hostPID: true"),
            },
            Pod,
            (pod, info, check) =>
            {
                foreach (var field in (string[])["hostNetwork", "hostPID", "hostIPC"])
                    if (pod.IsTrue(field))
                        check.Report(info, pod.At(field), $"'{field}' is true. Remove it, unless the pod belongs to the node.");
            }),
        new PracticeRule(
            new("KDSL4021", "Sensitive paths of the host should not be mounted", Severity.Warning, "Who can write there owns the node; who reaches the container runtime's socket does too.", "Mount a narrower path, or use another volume.")
            {
                Passing = Example.Pod("volumes:\n- name: logs\n  hostPath:\n    path: /var/log/app"),
                Failing = Example.Pod("volumes:\n- name: etc\n  hostPath:\n    path: /etc"),
            },
            Pod,
            (pod, info, check) =>
            {
                foreach (var volume in pod.Objects("volumes"))
                    if (volume.Object("hostPath") is { } host && host.Text("path") is { Length: > 0 } path && IsSensitive(path))
                        check.Report(info, host.At("path"), $"Volume '{volume.Text("name")}' is the host's '{path}'. Mount a narrower path, or use another volume.");
            }),
        new PracticeRule(
            new("KDSL4022", "The field 'serviceAccount' should not be used", Severity.Warning, "'serviceAccount' is the old name of 'serviceAccountName'.", "Use 'serviceAccountName'.")
            {
                Passing = Example.Pod("serviceAccountName: default"),
                Failing = Example.Pod("serviceAccount: default"),
            },
            Pod,
            (pod, info, check) =>
            {
                if (pod.HasText("serviceAccount") && pod.LacksText("serviceAccountName"))
                    check.Report(info, pod.At("serviceAccount"), "'serviceAccount' is the old name of the field. Use 'serviceAccountName'.");
            }),
        new PracticeRule(
            new("KDSL4023", "Pods should not get a token they do not use", Severity.Suggestion, "The token of the service account is mounted into every container, and opens the API server to whoever breaks in.", "Set 'automountServiceAccountToken: false'.")
            {
                Passing = Example.Pod("automountServiceAccountToken: false"),
                Failing = Example.Pod(),
                EnabledByDefault = false,
            },
            Pod,
            (pod, info, check) =>
            {
                if (pod.Lacks("automountServiceAccountToken") || pod.IsTrue("automountServiceAccountToken"))
                    check.Report(info, pod.At("automountServiceAccountToken"), "The pod gets a token of its service account. Set 'automountServiceAccountToken: false' if it does not use it.");
            }),
        new PracticeRule(
            new("KDSL4024", "Containers should not run as root", Severity.Suggestion, "Root in a container is root on the node when it breaks out.", "Set 'securityContext.runAsNonRoot: true'.")
            {
                Passing = Example.Pod("securityContext:\n  runAsNonRoot: true"),
                Failing = Example.Pod(),
                EnabledByDefault = false,
            },
            Pod,
            PracticeRule.OfEachContainer((container, info, check) =>
            {
                var (context, shared) = (container.Security, container.Pod.ObjectOrNothing("securityContext"));
                var isNonRoot = context.Lacks("runAsNonRoot") ? shared.Boolean("runAsNonRoot") : context.Boolean("runAsNonRoot");
                var user = context.Lacks("runAsUser") ? shared.Integer("runAsUser", 0) : context.Integer("runAsUser");
                if (isNonRoot == false && user == 0)
                    check.Report(info, context.At("runAsNonRoot"), $"Container '{container.Name}' may run as root. Set 'runAsNonRoot: true'.");
            })),
        new PracticeRule(
            new("KDSL4025", "Long-running containers should be probed", Severity.Suggestion, "Without a readiness probe a Service sends requests to pods that are not ready yet.", "Set 'readinessProbe'.")
            {
                Passing = Example.Container("readinessProbe:\n  tcpSocket:\n    port: 80"),
                Failing = Example.Pod(),
                EnabledByDefault = false,
            },
            Pod,
            (pod, info, check) =>
            {
                if (check.Kind is "Job" or "CronJob")
                    return;
                foreach (var container in pod.Objects("containers"))
                    if (container.Lacks("readinessProbe"))
                        check.Report(info, container.At("readinessProbe"), $"Container '{container.Text("name")}' has no readiness probe. Set 'readinessProbe'.");
            }),
        new PracticeRule(
            new("KDSL4027", "Disruption budgets should let something go", Severity.Warning, "A budget that allows no disruption keeps nodes from being drained.", "Allow at least one pod to be unavailable.")
            {
                Passing = Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  maxUnavailable: 1\n  selector: {}"),
                Failing = Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  maxUnavailable: 0\n  selector: {}"),
            },
            "policy.v1.PodDisruptionBudgetSpec",
            (spec, info, check) =>
            {
                if (spec.Integer("maxUnavailable") == 0 || spec.Text("maxUnavailable") == "0%")
                    check.Report(info, spec.At("maxUnavailable"), "The budget lets no pod go, so nodes cannot be drained. Allow at least one.");
                else if (spec.Text("minAvailable") == "100%")
                    check.Report(info, spec.At("minAvailable"), "The budget lets no pod go, so nodes cannot be drained. Allow at least one.");
            }),
        new PracticeRule(
            new("KDSL4028", "Jobs should be cleaned up", Severity.Suggestion, "Finished Jobs and their pods stay until someone deletes them.", "Set 'ttlSecondsAfterFinished'.")
            {
                Passing = Example.Job("ttlSecondsAfterFinished: 3600"),
                Failing = Example.Job(),
                EnabledByDefault = false,
            },
            "batch.v1.JobSpec",
            (spec, info, check) =>
            {
                if (check.Kind == "Job" && spec.Lacks("ttlSecondsAfterFinished"))
                    check.Report(info, spec.At("ttlSecondsAfterFinished"), "The Job stays when it has finished. Set 'ttlSecondsAfterFinished'.");
            }),
        new PracticeRule(
            new("KDSL4029", "Disruption budgets should have a bound", Severity.Warning, "Without 'minAvailable' and 'maxUnavailable' a budget says nothing.", "Set one of them.")
            {
                Passing = Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  maxUnavailable: 1\n  selector: {}"),
                Failing = Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  selector: {}"),
            },
            "policy.v1.PodDisruptionBudgetSpec",
            (spec, info, check) =>
            {
                if (spec.Lacks("minAvailable") && spec.Lacks("maxUnavailable"))
                    check.Report(info, spec.Path, "The budget has no bound. Set 'minAvailable' or 'maxUnavailable'.");
            }),
    ];

    private static bool IsSensitive(string path) =>
        Array.IndexOf(SensitivePaths, path.Length > 1 ? path.TrimEnd('/') : path) >= 0 || path.EndsWith("docker.sock", StringComparison.Ordinal) || path.EndsWith("containerd.sock", StringComparison.Ordinal);
}
