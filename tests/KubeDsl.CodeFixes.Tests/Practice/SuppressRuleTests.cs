using KubeDsl.CodeFixes.Practice;

namespace KubeDsl.Tests.Practice;

public class SuppressRuleTests
{
    [Fact]
    public Task Rule_IsSuppressedOnItsResource() => Fixing.Verify<SuppressRule>(
        "KDSL4001",
        "Suppress KDSL4001 for this resource",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx\")"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx\").WithAnnotation(\"kubedsl.dev/suppress\", \"KDSL4001: reason\")"));

    [Fact]
    public Task Rule_JoinsThoseThatAreSuppressedAlready() => Fixing.Verify<SuppressRule>(
        "KDSL4001",
        "Suppress KDSL4001 for this resource",
        Fixing.Yielding("new Pod(\"a\").WithAnnotation(\"kubedsl.dev/suppress\", \"KDSL4008\").WithContainer(\"a\", \"nginx\")"),
        Fixing.Yielding("new Pod(\"a\").WithAnnotation(\"kubedsl.dev/suppress\", \"KDSL4008, KDSL4001: reason\").WithContainer(\"a\", \"nginx\")"));
}
