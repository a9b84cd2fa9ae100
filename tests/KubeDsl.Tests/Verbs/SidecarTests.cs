using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Tests.Verbs;

public class SidecarTests
{
    [Fact]
    public void Sidecar_BeforeOrAfterTheMainContainer_GivesTheSamePod()
    {
        var after = new Pod("p").WithContainer("main", "i").WithSidecar("s", "j", shares: "/logs");
        var before = new Pod("p").WithSidecar("s", "j", shares: "/logs").WithContainer("main", "i");
        Trees.Same(after.ToManifest().Root, before.ToManifest().Root);
    }

    [Fact]
    public void Sidecars_OfOneFolder_ShareOneVolume()
    {
        var pod = new Pod("p").WithContainer("main", "i").WithSidecar("a", "j", shares: "/logs").WithSidecar("b", "j", shares: "/logs");
        Assert.Equal("logs", Assert.Single(pod.GetVolumes()).GetName());
        Assert.Single(pod.GetContainers()[0].GetVolumeMounts());
    }

    [Fact]
    public void Sidecar_OfAFolderThatIsMountedAlready_UsesThatVolume()
    {
        var data = new Volume("data").PersistentVolumeClaim(new PersistentVolumeClaim("claim"));
        var pod = new Pod("p").WithVolume(data).WithContainer("main", "i", c => c.WithMount(data, "/logs")).WithSidecar("s", "j", shares: "/logs");
        Assert.Equal("data", Assert.Single(pod.GetVolumes()).GetName());
        Assert.Equal("data", pod.GetInitContainers()[0].GetVolumeMounts()[0].GetName());
    }

    [Theory]
    [InlineData("/var/log/nginx", "var-log-nginx")]
    [InlineData("/Data/My_App/", "data-my-app")]
    [InlineData("/", "shared")]
    [InlineData("/..//a.b", "a-b")]
    public void SharedVolume_IsNamedAfterThePath(string path, string volume) =>
        Assert.Equal(volume, new Pod().WithSidecar("s", "j", shares: path).GetVolumes()[0].GetName());

    [Fact]
    public void SharedVolume_OfALongPath_HasAtMost63Characters() =>
        Assert.Equal(63, new Pod().WithSidecar("s", "j", shares: "/" + new string('a', 200)).GetVolumes()[0].GetName()!.Length);

    [Fact]
    public void Adapter_ReadsOnly()
    {
        var pod = new Pod("p").WithContainer("main", "i").WithAdapter("a", "j", reads: "/out");
        Assert.True(pod.GetInitContainers()[0].GetVolumeMounts()[0].GetReadOnly());
        Assert.Null(pod.GetContainers()[0].GetVolumeMounts()[0].GetReadOnly());
    }

    [Fact]
    public void Ambassador_LeavesAVariableThatTheContainerSetsItself()
    {
        var pod = (MapNode)new Pod("p")
            .WithAmbassador("proxy", "j", port: 9000, env: "URL")
            .WithContainer("one", "i", c => c.WithEnv("URL", "http://elsewhere"))
            .WithContainer("two", "i")
            .ToManifest().Root["spec"]!;
        Assert.Equal(["http://elsewhere", "http://localhost:9000"], ((ListNode)pod["containers"]!).Select(container => container.Find(FieldPath.Parse("env[0].value"))!.ToString()!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void Ambassador_OnNoPort_SaysWhatAPortIs(int port) =>
        Assert.Contains("1 to 65535", Assert.Throws<ArgumentOutOfRangeException>(() => new Pod().WithAmbassador("p", "i", port)).Message);

    [Fact]
    public void Sidecar_InEveryWorkload_GoesToItsPodSpec()
    {
        Assert.Single(new CronJob("c", "@daily").WithSidecar("s", "i").GetInitContainers());
        Assert.Single(new Deployment("d").WithSidecar("s", "i").GetInitContainers());
        Assert.Single(new PodTemplateSpec().WithSidecar("s", "i").GetInitContainers());
        Assert.Single(new PodSpec().WithSidecar("s", "i").GetInitContainers());
    }

    [Fact]
    public void FinishedManifest_HasNoNoteLeft()
    {
        var manifest = new CronJob("c", "@daily").WithSidecar("s", "i", shares: "/x").ToManifest();
        Assert.DoesNotContain(EveryContainer.Note, manifest.Root.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Recipe_WithUnknownArguments_KeepsWhatIsKnown()
    {
        var spec = ContainerRecipes.Regular(MapNode.Empty, "main", "i", null);
        spec = ContainerRecipes.Sidecar(spec, UnknownNode.Instance, UnknownNode.Instance, _ => UnknownNode.Instance, UnknownNode.Instance);
        spec = ContainerRecipes.Sidecar(spec, "b", "j", start => start.AsOpen(), UnknownNode.Instance);
        Assert.IsType<UnknownNode>(spec.Find(FieldPath.Parse("initContainers[0]")));
        Assert.Equal("b", spec.Find(FieldPath.Parse("initContainers[1].name"))!.ToString());
        Assert.IsType<UnknownNode>(spec.Find(FieldPath.Parse("containers[0].volumeMounts")));
    }
}
