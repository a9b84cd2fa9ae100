using KubeDsl.CodeFixes.Workloads;

namespace KubeDsl.Tests.Workloads;

public class UseNativeSidecarTests
{
    [Theory]
    [InlineData("WithClassicSidecar")]
    [InlineData("WithContainer")]
    public Task HelperOfAJob_BecomesASidecar(string method) => Fixing.Verify<UseNativeSidecar>(
        "KDSL4070",
        "Make it a native sidecar",
        Fixing.Yielding($"new Job(\"pi\").RestartPolicy(RestartPolicy.Never).WithContainer(\"pi\", \"perl:5.40\").{method}(\"log\", \"busybox:1.36\", c => c.Args(\"tail\"))"),
        Fixing.Yielding("new Job(\"pi\").RestartPolicy(RestartPolicy.Never).WithContainer(\"pi\", \"perl:5.40\").WithSidecar(\"log\", \"busybox:1.36\", c => c.Args(\"tail\"))"));
}
