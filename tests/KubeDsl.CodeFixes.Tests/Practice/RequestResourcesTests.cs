using KubeDsl.CodeFixes.Practice;

namespace KubeDsl.Tests.Practice;

public class RequestResourcesTests
{
    [Fact]
    public Task Request_IsAdded() => Fixing.Verify<RequestResources>(
        "KDSL4005",
        "Request 100m of cpu",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithPort(80))"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithPort(80).Requests(cpu: \"100m\"))"),
        enabled: "KDSL4005");

    [Fact]
    public Task Request_JoinsTheOthers() => Fixing.Verify<RequestResources>(
        "KDSL4005",
        "Request 100m of cpu",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(memory: \"64Mi\"))"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(memory: \"64Mi\", cpu: \"100m\"))"),
        enabled: "KDSL4005");
}
