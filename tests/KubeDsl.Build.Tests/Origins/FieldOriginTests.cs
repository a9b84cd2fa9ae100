using KubeDsl.Build.Origins;
using KubeDsl.Build.Tests.Fixtures;
using KubeDsl.Emission;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Tests.Origins;

/// <summary>Which line made which field, as the build step notes it beside the files.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class FieldOriginTests : IDisposable
{
    private readonly EmissionRun emission = new();

    public void Dispose() => emission.Dispose();

    [Theory]
    [InlineData("spec.template.spec.containers[0].livenessProbe", "Lines", "probe")]
    [InlineData("spec.template.spec.containers[0].livenessProbe.httpGet.port", "Lines", "handler")]
    [InlineData("spec.template.spec.containers[0].livenessProbe.periodSeconds", "Lines", "period")]
    [InlineData("metadata.labels.tier", "Lines", "first-label")]
    [InlineData("metadata.labels.team", "Lines", "second-label")]
    [InlineData("spec.template.spec.containers[0].image", "Lines", "container")]
    [InlineData("spec.template.spec.containers[0].ports[0].containerPort", "Lines", "first-port")]
    [InlineData("spec.template.spec.containers[0].ports[1].name", "Lines", "second-port")]
    [InlineData("spec.template.spec.containers[0].securityContext.runAsUser", "Lines", "user")]
    [InlineData("spec.template.spec.containers[0].securityContext.capabilities.drop[0]", "Lines", "drop")]
    [InlineData("spec.template.spec.containers[1].image", "Lines", "second-container")]
    [InlineData("spec.template.spec.containers[1].resources.limits", "Lines", "second-container")]
    [InlineData("spec.template.spec.initContainers[0].restartPolicy", "Lines", "sidecar")]
    [InlineData("spec.template.spec.initContainers[0].args[1]", "Lines", "args")]
    [InlineData("spec.template.spec.initContainers[1].name", "Lines", "tools")]
    [InlineData("spec.template.spec.initContainers[1].image", "Lines", "tools-image")]
    [InlineData("spec.template.spec.tolerations[0].key", "Lines", "toleration")]
    [InlineData("spec.template.spec.tolerations[1].effect", "Lines", "effect")]
    [InlineData("spec.minReadySeconds", "Lines", "set")]
    [InlineData("spec.paused", "Lines", "when")]
    [InlineData("spec.progressDeadlineSeconds", "LineVerbs", "deadline")]
    [InlineData("spec.template.spec.terminationGracePeriodSeconds", "LineVerbs", "grace")]
    public void Field_HasTheLineOfItsCall(string path, string fixture, string line) =>
        Assert.Equal(EmissionRun.Line(fixture, line), LineOf(0, path));

    [Theory]
    [InlineData("data.a", "data")]
    [InlineData("data.b", "conditional")]
    public void FieldOfALoop_HasTheLineOfItsCall(string path, string line)
    {
        Assert.Equal(EmissionRun.Line("Lines", line), LineOf(1, path));
        Assert.Equal(EmissionRun.Line("Lines", line), LineOf(2, path));
    }

    [Theory]
    [InlineData("spec.schedule", "report")]
    [InlineData("spec.suspend", "suspend")]
    [InlineData("spec.jobTemplate.spec.template.spec.containers[0].image", "report")]
    [InlineData("status.active", "report")]
    public void FieldWithoutACall_HasTheLineOfWhatIsAroundIt(string path, string line) =>
        Assert.Equal(EmissionRun.Line("Lines", line), LineOf(3, path));

    [Fact]
    public void ManifestsOfTheSameLines_ShareTheirPlaces()
    {
        Emit();
        var places = File.ReadAllLines(Places);

        Assert.Equal(4, places.Count(line => line.StartsWith("manifest ", StringComparison.Ordinal)));
        Assert.Equal(3, places.Count(line => line == "tree"));
        Assert.Equal(2, places.Count(line => line.StartsWith("source ", StringComparison.Ordinal)));
        Assert.DoesNotContain(places, line => line.Contains(Path.GetFullPath("/"), StringComparison.Ordinal) && Path.IsPathRooted(line.Split(' ')[^1]));
    }

    [Fact]
    public void OutsideOfABuild_NothingIsNoted()
    {
        Assert.Null(CallingLine.Finder);
        var node = new Deployment("web").Replicas(2).WithContainer("web", "nginx:1.27").ToNode();

        Assert.Null(((MapNode)node["spec"]!).KeyOriginOf("replicas"));
        Emit();
        Assert.Null(CallingLine.Finder);
    }

    private string Places => Path.Combine(emission.Folder, "obj", "places");

    private string LineOf(int position, string path)
    {
        Emit();
        var place = FieldPlaces.Read(Places).Find(Path.Combine(emission.Output, "lines.yaml"), position, FieldPath.Parse(path));
        Assert.NotNull(place);
        return $"{place.Value.Path}({place.Value.Line},";
    }

    private void Emit()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Places)!);
        var (exitCode, lines) = EmissionRun.Run(emission.Request("lines") with { Places = Places });
        Assert.True(exitCode == 0, string.Join('\n', lines));
    }
}
