using KubeDsl.CodeFixes.Pods;

namespace KubeDsl.Tests.Pods;

public class RaiseLimitToRequestTests
{
    [Fact]
    public Task LimitBelowItsRequest_IsRaised() => Fixing.Verify<RaiseLimitToRequest>(
        "KDSL2108",
        "Raise the limit to \"512Mi\"",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(cpu: \"1\", memory: \"512Mi\").Limits(memory: \"256Mi\"))"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(cpu: \"1\", memory: \"512Mi\").Limits(memory: \"512Mi\"))"));

    [Fact]
    public Task ArgumentsByPosition_AreFound() => Fixing.Verify<RaiseLimitToRequest>(
        "KDSL2108",
        "Raise the limit to \"2\"",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(\"2\").Limits(\"500m\"))"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(\"2\").Limits(\"2\"))"));
}
