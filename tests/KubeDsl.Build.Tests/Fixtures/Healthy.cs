namespace KubeDsl.Build.Tests.Fixtures;

/// <summary>Members that return what they should.</summary>
public static class Healthy
{
    [Manifests("healthy")]
    public static IEnumerable<Resource> Two(ManifestContext context)
    {
        yield return new ConfigMap("settings").WithData("environment", context.Environment);
        yield return new Secret("password").WithStringData("password", context.Parameter("password", "none"));
    }

    [Manifests("single")]
    public static Resource One => new Namespace("shop");

    [Manifests("nothing")]
    public static IEnumerable<Resource> Nothing() => [];

    [Manifests("talkative")]
    public static IEnumerable<Resource> Talkative()
    {
        Console.Write("Program.cs(1,1): error CS1002: not an error\nwarning ");
        Console.Error.WriteLine("X1: not a warning");
        yield return new Namespace("talkative");
    }

    [Manifests("culture")]
    public static IEnumerable<Resource> Culture()
    {
        yield return new ConfigMap("culture").WithData("number", $"{1.5:N1}").WithData("title", "title".ToUpper(System.Globalization.CultureInfo.CurrentCulture));
    }

    [Manifests("custom")]
    public static Resource Custom => new ConfigMap("w").Set("apiVersion", "shop.example.com/v1").Set("kind", "Widget");

    [Manifests("doubtful")]
    public static IEnumerable<Resource> Doubtful()
    {
        yield return new Pod("doubtful").WithContainer("a", "nginx:latest"); // line: doubtful
    }

    [Manifests("suppressed")]
    public static IEnumerable<Resource> Suppressed()
    {
        yield return new Pod("doubtful").WithAnnotation("kubedsl.dev/suppress", "KDSL4001").WithContainer("a", "nginx:latest");
    }

    [Manifests("elsewhere")]
    public static IEnumerable<Resource> Elsewhere(ManifestContext context)
    {
        var password = context.Existing(new Secret("shop-db"));
        context.Existing("ConfigMap", "settings", "shop");
        yield return new Pod("elsewhere").Namespace("shop").WithContainer("a", "nginx:1.27", c => c.WithEnv("P", password.Key("password")).EnvFrom(new ConfigMap("settings")));
    }

    [Manifests("missing")]
    public static IEnumerable<Resource> Missing()
    {
        yield return new Pod("elsewhere").WithContainer("a", "nginx:1.27", c => c.WithEnv("P", new Secret("shop-db").Key("password")));
    }
}
