using KubeDsl.CodeFixes.Workloads;

namespace KubeDsl.Tests.Workloads;

public class LetSelectorFollowLabelsTests
{
    [Fact]
    public Task SelectorOfOtherLabels_IsRemoved() => Fixing.Verify<LetSelectorFollowLabels>(
        "KDSL2201",
        "Let the selector follow the labels",
        Fixing.Yielding("new Deployment(\"web\").Selector(s => s.WithMatchLabel(\"app\", \"shop\")).Template(t => t.WithLabel(\"app\", \"web\")).WithContainer(\"web\", \"nginx:1.29\")"),
        Fixing.Yielding("new Deployment(\"web\").Template(t => t.WithLabel(\"app\", \"web\")).WithContainer(\"web\", \"nginx:1.29\")"));
}
