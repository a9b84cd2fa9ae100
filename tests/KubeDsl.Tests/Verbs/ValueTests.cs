using KubeDsl.Manifests;

namespace KubeDsl.Tests.Verbs;

/// <summary>Wrong values say what is wrong, where they are given.</summary>
public class ValueTests
{
    [Fact]
    public void Quantity_WithABlank_IsRefused() =>
        Assert.Contains("'10 Mi'", Assert.Throws<FormatException>(() => new Container("c").Requests(memory: "10 Mi")).Message);

    [Fact]
    public void Cron_OfThreeFields_IsRefused() =>
        Assert.Contains("'5 * * *'", Assert.Throws<FormatException>(() => new CronJob("c", "5 * * *")).Message);

    [Fact]
    public void ContainerPort_OutOfRange_IsRefused() =>
        Assert.Equal("containerPort", Assert.Throws<ArgumentOutOfRangeException>(() => new Container("c").WithPort(70000)).ParamName);

    [Fact]
    public void DisruptionBudget_OfBothAmounts_IsRefused() =>
        Assert.Contains("Leave one of them out", Assert.Throws<ArgumentException>(() => new Deployment("d").DisruptionBudget(minAvailable: 1, maxUnavailable: 1)).Message);

    [Fact]
    public void DisruptionBudget_OfNoAmount_IsRefused() =>
        Assert.Contains("Give one of them", Assert.Throws<ArgumentException>(() => new Deployment("d").DisruptionBudget()).Message);

    [Fact]
    public void Lambda_ThatReturnsNull_IsNamed() =>
        Assert.Contains("Container", Assert.Throws<InvalidOperationException>(() => new Pod("p").WithContainer("c", "i", _ => null!)).Message);

    [Fact]
    public void Reference_ToAResourceWithoutAName_IsRefused() =>
        Assert.Contains("ConfigMap", Assert.Throws<InvalidOperationException>(() => new Container("c").EnvFrom(new ConfigMap())).Message);

    [Fact]
    public void Set_ByPath_ReachesWhatIsNotKnownYet() =>
        Assert.Equal("x", new Pod("p").WithContainer("c", "i").Set("spec.containers[0].newField", "x").ToNode().Find(FieldPath.Parse("spec.containers[0].newField"))!.ToString());

    [Fact]
    public void Set_ThroughAText_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new Pod("p").Set("metadata.name.first", "x"));

    [Fact]
    public void Base_IsNotChangedByItsVariations()
    {
        var common = new Deployment("d").WithContainer("c", "i", c => c.WithEnv("A", "1"));
        var before = common.ToYaml();
        _ = common.Replicas(9).WithSidecar("s", "j", shares: "/x").WithContainer("e", "k").InNamespace("n").AppLabels(name: "z").SingletonAtLeastOne();
        Assert.Equal(before, common.ToYaml());
    }

    [Fact]
    public void Variable_SetTwice_HasTheLastValue()
    {
        var variable = Assert.Single(new Container("c").WithEnv("A", "1").WithEnv("A", 2).GetEnv());
        Assert.Equal("2", variable.GetValue());
    }

    [Fact]
    public void Namespace_OfASequence_IsThatOfNamespacedResourcesWithoutOne()
    {
        var account = new ServiceAccount("a");
        var role = new ClusterRole("r").Allow(["get"], ["pods"]);
        IEnumerable<Resource> resources = [account, new Pod("own").InNamespace("other"), role, role.BindTo(account)];

        var placed = resources.InNamespace(new Namespace("n")).Select(resource => resource.ToManifest()).ToList();

        Assert.Equal(["n", "other", "", ""], placed.Select(manifest => manifest.Namespace));
        Assert.Equal("n", placed[3].Root.Find(FieldPath.Parse("subjects[0].namespace"))!.ToString());
    }

    [Fact]
    public void CronJob_WithASchedule_KeepsItsNameAndPlace()
    {
        var job = new CronJob("backup", Cron.Daily(hour: 3));
        Assert.Equal(("backup", "0 3 * * *"), (job.Name, job.GetSchedule().ToString()));
        Assert.EndsWith("ValueTests.cs", job.ToManifest().Origin!.File, StringComparison.Ordinal);
    }
}
