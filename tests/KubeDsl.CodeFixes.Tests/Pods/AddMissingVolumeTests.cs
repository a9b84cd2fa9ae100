using KubeDsl.CodeFixes.Pods;

namespace KubeDsl.Tests.Pods;

public class AddMissingVolumeTests
{
    [Fact]
    public Task VolumeThatIsMounted_IsAdded() => Fixing.Verify<AddMissingVolume>(
        "KDSL2102",
        "Add an emptyDir volume 'cache'",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithMount(\"cache\", \"/cache\"))"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithMount(\"cache\", \"/cache\")).WithVolume(\"cache\", v => v.EmptyDir(e => e))"));
}
