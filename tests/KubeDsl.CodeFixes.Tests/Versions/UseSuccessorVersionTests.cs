using KubeDsl.CodeFixes.Versions;

namespace KubeDsl.Tests.Versions;

public class UseSuccessorVersionTests
{
    [Theory]
    [InlineData("KDSL5001", "KubeDsl.FlowControl.V1beta3.FlowSchema", "FlowSchema", "flowcontrol.apiserver.k8s.io/v1")]
    public Task ClassOfAGoneVersion_GivesWayToItsSuccessor(string id, string old, string successor, string apiVersion) => Fixing.Verify<UseSuccessorVersion>(
        id,
        $"Use {successor} of '{apiVersion}'",
        Fixing.Yielding($"new {old}(\"a\").PriorityLevelConfiguration(p => p.Name(\"low\"))"),
        Fixing.Yielding($"new {successor}(\"a\").PriorityLevelConfiguration(p => p.Name(\"low\"))"));
}
