using KubeDsl.Manifests;

namespace KubeDsl.Tests.Samples;

/// <summary>
/// The manifests of the study notes that the project began with, their spelling corrected and their gaps filled: written in
/// the DSL they mean the same.
/// </summary>
public class StudyNoteTests
{
    [Theory]
    [InlineData("jobs", "Job", "pi-parallelism")]
    [InlineData("jobs", "Job", "job-hello-world")]
    [InlineData("jobs", "Job", "job-completions")]
    [InlineData("jobs", "Job", "job-completions-parallel")]
    [InlineData("cron-jobs", "CronJob", "hello-1")]
    [InlineData("cron-jobs", "CronJob", "batch-app")]
    [InlineData("cron-jobs", "CronJob", "cronjob-example")]
    [InlineData("simple-pod", "Pod", "nginx-pod")]
    [InlineData("sidecar-by-hand", "Pod", "nginx-sidecar")]
    [InlineData("rollouts", "Deployment", "backend-app")]
    [InlineData("node-agents", "DaemonSet", "daemonset-example")]
    [InlineData("stateful-service", "StatefulSet", "rg")]
    [InlineData("stateful-service", "Service", "random-generator")]
    public void Manifest_MeansTheSame(string set, string kind, string name)
    {
        var expected = Notes.Single(note => Is(note, kind, name));
        var actual = YamlTree.Documents(SampleSets.Yaml(set)).Single(manifest => Is(manifest, kind, name));
        Trees.Same(expected, actual);
    }

    [Fact]
    public void SelfAwareness_HasTheFieldsOfTheNotes()
    {
        var pod = SampleSets.Resources("self-awareness").Single().ToManifest().Root;
        var container = (MapNode)((ListNode)pod.Find("spec", "containers")!)[0];
        var note = YamlTree.Documents(
            """
            env:
            - name: POD_IP
              valueFrom:
                fieldRef:
                  fieldPath: status.podIP
            - name: MEM_LIMIT
              valueFrom:
                resourceFieldRef:
                  containerName: random-generator
                  resource: limits.memory
            volumes:
            - name: pod-info
              downwardAPI:
                items:
                - path: labels
                  fieldRef:
                    fieldPath: metadata.labels
            """)[0];

        Assert.All((ListNode)note["env"]!, variable => Assert.Contains((ListNode)container["env"]!, variable.Equals));
        var volume = Assert.Single((ListNode)pod.Find("spec", "volumes")!);
        Assert.Equal("pod-info", volume.Find("name")!.ToString());
        Assert.Contains((ListNode)volume.Find("downwardAPI", "items")!, ((ListNode)note.Find(FieldPath.Parse("volumes[0].downwardAPI.items"))!)[0].Equals);
    }

    [Fact]
    public void Notes_AreAllHeldAgainstASample() => Assert.Equal(13, Notes.Count);

    private static IReadOnlyList<MapNode> Notes { get; } =
        YamlTree.Documents(File.ReadAllText(Repository.PathOf("tests/KubeDsl.Tests/Samples/StudyNotes.yaml")));

    private static bool Is(MapNode manifest, string kind, string name) =>
        manifest["kind"]!.ToString() == kind && manifest.Find("metadata", "name")!.ToString() == name;
}
