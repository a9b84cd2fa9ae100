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
}
