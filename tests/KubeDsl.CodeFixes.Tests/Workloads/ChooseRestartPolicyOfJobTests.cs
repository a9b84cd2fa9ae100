using KubeDsl.CodeFixes.Workloads;

namespace KubeDsl.Tests.Workloads;

public class ChooseRestartPolicyOfJobTests
{
    [Theory]
    [InlineData("Never")]
    [InlineData("OnFailure")]
    public Task MissingPolicy_IsAdded(string policy) => Fixing.Verify<ChooseRestartPolicyOfJob>(
        "KDSL2001",
        $"Add RestartPolicy.{policy}",
        Fixing.Yielding("new Job(\"pi\")\n    .WithContainer(\"pi\", \"perl:5.40\")"),
        Fixing.Yielding($"new Job(\"pi\")\n    .WithContainer(\"pi\", \"perl:5.40\")\n    .RestartPolicy(RestartPolicy.{policy})"));

    [Fact]
    public Task PolicyThatAJobMayNotHave_IsChanged() => Fixing.Verify<ChooseRestartPolicyOfJob>(
        "KDSL2004",
        "Change to RestartPolicy.Never",
        Fixing.Yielding("new Job(\"pi\").RestartPolicy(RestartPolicy.Always).WithContainer(\"pi\", \"perl:5.40\")"),
        Fixing.Yielding("new Job(\"pi\").RestartPolicy(RestartPolicy.Never).WithContainer(\"pi\", \"perl:5.40\")"));

    [Fact]
    public Task CronJob_GetsOneToo() => Fixing.Verify<ChooseRestartPolicyOfJob>(
        "KDSL2001",
        "Add RestartPolicy.OnFailure",
        Fixing.Yielding("new CronJob(\"pi\", Cron.Hourly()).WithContainer(\"pi\", \"perl:5.40\")"),
        Fixing.Yielding("new CronJob(\"pi\", Cron.Hourly()).WithContainer(\"pi\", \"perl:5.40\").RestartPolicy(RestartPolicy.OnFailure)"));
}
