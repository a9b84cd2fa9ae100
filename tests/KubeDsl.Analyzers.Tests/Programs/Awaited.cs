namespace KubeDsl.Programs;

/// <summary>Asynchronous helpers beside the members that are emitted.</summary>
public static class Awaited
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var texts = ReadAsync().GetAwaiter().GetResult();
        var settings = new ConfigMap("awaited").Data(texts);
        yield return settings;
        yield return new Deployment("awaited")
            .WithContainer("app", "registry.example.com/app:1.0.0", c => c.WithEnv("GREETING", settings.Key("greeting")));
    }

    private static async Task<Dictionary<string, string>> ReadAsync()
    {
        await Task.Yield();
        return new Dictionary<string, string> { ["greeting"] = "hello" };
    }
}
