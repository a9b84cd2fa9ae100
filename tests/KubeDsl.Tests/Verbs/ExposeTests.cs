using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Tests.Verbs;

public class ExposeTests
{
    private static readonly Deployment Web = new Deployment("web").WithContainer("web", "i", c => c.WithPort(8080, name: "http"));
    private static readonly Deployment Two = Web.WithContainer("side", "j", c => c.WithPort(9090));

    [Fact]
    public void Expose_WithoutPorts_HasThoseOfTheContainers()
    {
        var ports = Two.Expose().GetPorts();
        Assert.Equal([8080, 9090], ports.Select(port => port.GetPort()));
        Assert.Equal(["http", "port-9090"], ports.Select(port => port.GetName()));
    }

    [Fact]
    public void Expose_OfAPort_LeadsToTheOnlyContainerPort() =>
        Assert.Equal("http", Web.Expose(port: 80).GetPorts()[0].GetTargetPort()!.Value.Text);

    [Fact]
    public void Expose_OfATarget_TakesItsNumber() => Assert.Equal(8080, Two.Expose(targetPort: "http").GetPorts()[0].GetPort());

    [Fact]
    public void Expose_OfUdp_KeepsTheProtocol() =>
        Assert.Equal(Protocol.UDP, new Deployment("dns").WithContainer("d", "i", c => c.WithPort(53, protocol: Protocol.UDP)).Expose().GetPorts()[0].GetProtocol());

    [Fact]
    public void Expose_OfOneOfSeveral_AsksWhich() =>
        Assert.Equal("Deployment 'web' declares the container ports 8080 ('http'), 9090. Say which one is meant: .Expose(port: 80, targetPort: \"http\").",
            Assert.Throws<InvalidOperationException>(() => Two.Expose(port: 80)).Message);

    [Fact]
    public void Expose_OfNoPort_SaysHowToDeclareOne() =>
        Assert.Contains(".WithPort(8080)", Assert.Throws<InvalidOperationException>(() => new Deployment("web").Expose()).Message);

    [Fact]
    public void Expose_OfAnUnknownName_ListsTheNames() =>
        Assert.Contains("8080 ('http')", Assert.Throws<InvalidOperationException>(() => Web.Expose(targetPort: "htpp")).Message);

    [Fact]
    public void Expose_OfAPodWithoutLabels_AsksForOne() =>
        Assert.Equal("The pods of Pod 'p' have no labels to be found by. Give them one first: .WithLabel(\"app\", \"…\").",
            Assert.Throws<InvalidOperationException>(() => new Pod("p").WithContainer("c", "i").Expose(port: 80)).Message);

    [Fact]
    public void Expose_OfAJob_SelectsByTheJobsName() =>
        Assert.Equal("pi", new Job("pi").WithContainer("c", "i").Expose(port: 80).GetSelector()["batch.kubernetes.io/job-name"]);

    [Fact]
    public void Expose_SelectsAsTheAuthorDid() =>
        Assert.Equal(["release"], new Deployment("web").Selector(s => s.WithMatchLabel("release", "x")).Expose(port: 80).GetSelector().Keys);

    [Fact]
    public void Expose_SaysWhereItWasCalled() => Assert.EndsWith("ExposeTests.cs", Web.Expose(port: 80).ToManifest().Origin!.File, StringComparison.Ordinal);

    [Fact]
    public void Expose_WithUnknownContainers_ClaimsNothing()
    {
        var workload = MapNode.Of(("apiVersion", "apps/v1"), ("kind", "Deployment"), ("metadata", MapNode.Of("name", UnknownNode.Instance)), ("spec", UnknownNode.Instance));
        var service = ServiceRecipes.Expose(workload, null, null, null, null, null);
        Assert.IsType<UnknownNode>(service.Find("spec", "ports"));
        Assert.True(service.Find("spec", "selector") is UnknownNode or MapNode { IsOpen: true });
    }

    [Fact]
    public void IngressPath_ToAServiceOfSeveralPorts_AsksWhich() =>
        Assert.Equal("Service 'web' has the ports 'http', 'port-9090'. Say which one is meant, as the last argument of the call.",
            Assert.Throws<InvalidOperationException>(() => new IngressRule().WithPath("/", Two.Expose())).Message);

    [Fact]
    public void HeadlessService_IsCalledWhatTheStatefulSetSays()
    {
        var set = new StatefulSet("db").WithContainer("db", "i");
        Assert.Equal(set.ToManifest().Root.Find("spec", "serviceName")!.ToString(), set.HeadlessService().Name);
        Assert.Equal("peers", set.ServiceName("peers").HeadlessService().Name);
    }

    [Fact]
    public void DnsName_WithANamespace_IsGoodEverywhere()
    {
        Assert.Equal("web", Web.Expose(port: 80).DnsName);
        Assert.Equal("web.shop.svc", Web.InNamespace("shop").Expose(port: 80).DnsName);
    }
}
