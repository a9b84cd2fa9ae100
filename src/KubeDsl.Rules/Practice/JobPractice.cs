namespace KubeDsl.Rules.Practice;

/// <summary>What is good practice for Jobs.</summary>
internal static class JobPractice
{
    private const string Image = "image: busybox:1.36";

    public static readonly IReadOnlyList<TypeRule> All =
    [
        new PracticeRule(
            new("KDSL4070", "Helpers of a Job should be native sidecars", Severity.Suggestion, "A Job completes only when all its containers have ended. A helper that never ends keeps it running; a native sidecar is stopped for it.", "Make the helper an init container with 'restartPolicy: Always'.")
            {
                Passing = Job($"initContainers:\n- name: log\n  {Image}\n  restartPolicy: Always\ncontainers:\n- name: pi\n  {Image}"),
                Failing = Job($"containers:\n- name: pi\n  {Image}\n- name: log\n  {Image}"),
            },
            "batch.v1.JobSpec",
            (spec, info, check) =>
            {
                // Native sidecars exist since 1.29.
                if (check.Version.Minor < 29)
                    return;
                var isFirst = true;
                foreach (var container in spec.ObjectOrNothing("template").ObjectOrNothing("spec").Objects("containers"))
                {
                    if (!isFirst)
                        check.Report(info, container.Path, $"The Job completes only when the container '{container.Text("name")}' ends too. If it runs on for as long as the others do, make it a native sidecar.");
                    isFirst = false;
                }
            }),
    ];

    private static string Job(string pod) => $"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: pi
        spec:
          template:
            spec:
              restartPolicy: Never
              {pod.Replace("\n", "\n      ")}
        """;
}
