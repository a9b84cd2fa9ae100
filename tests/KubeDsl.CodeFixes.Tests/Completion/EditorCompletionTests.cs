namespace KubeDsl.Tests.Completion;

/// <summary>The names reach the user: the completion service of an editor finds the provider in the package and shows what it offers.</summary>
public class EditorCompletionTests
{
    private const string Web = "yield return new Deployment(\"web\").WithVolume(\"cache\", v => v.EmptyDir()).WithVolume(\"config\", v => v.EmptyDir()).WithContainer(\"web\", \"nginx:1.29\", c => ";

    [SkippableTheory]
    [InlineData("c.WithVolumeMount(m => m.Name(\"$$\").MountPath(\"/data\")));", "cache (volume of Deployment 'web')", "config (volume of Deployment 'web')")]
    [InlineData("c.WithVolumeMount(m => m.Name(\"$$", "cache (volume of Deployment 'web')", "config (volume of Deployment 'web')")]
    [InlineData("c.WithPort(80, name: \"http\").ReadinessProbe(p => p.HttpGet(\"/\", \"$$\")));", "http (port of the container)")]
    [InlineData("c.Image(\"$$\"));")]
    public async Task Names_AreOffered(string configure, params string[] names)
    {
        var source = $"{Fixing.Usings}public static class Shop {{ [Manifests] public static IEnumerable<Resource> Define() {{ {Web}{configure}\n }} }}";
        var position = source.IndexOf("$$", StringComparison.Ordinal);

        Assert.Equal(names, await EditorServices.Offered(source.Remove(position, 2), position));
    }
}
