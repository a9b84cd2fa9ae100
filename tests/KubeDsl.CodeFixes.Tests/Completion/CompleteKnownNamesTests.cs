using System.Reflection;
using KubeDsl.CodeFixes.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests.Completion;

/// <summary>What is offered at <c>$$</c> inside a string.</summary>
public class CompleteKnownNamesTests
{
    private const string Web = """
        var settings = new ConfigMap("settings").WithData("LOG_LEVEL", "info").WithData("REGION", "eu");
        var database = new Secret("database").WithStringData("password", "x");
        yield return settings;
        yield return database;
        var web = new Deployment("web").WithLabel("app", "shop")
            .Template(t => t.WithLabel("tier", "front"))
            .WithVolume("cache", v => v.EmptyDir())
            .WithVolume("config", v => v.ConfigMap(m => m.Name("settings")))
        """;

    [Theory]
    [InlineData("c => c.WithVolumeMount(m => m.Name(\"$$\").MountPath(\"/data\"))", "cache", "config")]
    [InlineData("c => c.WithVolumeMount(m => m.Name(\"ca$$\").MountPath(\"/data\"))", "cache", "config")]
    [InlineData("c => c.WithPort(8080, name: \"http\").WithPort(9090, name: \"metrics\").ReadinessProbe(p => p.HttpGet(\"/\", \"$$\"))", "http", "metrics")]
    [InlineData("c => c.WithEnv(e => e.Name(\"A\").ValueFrom(f => f.ConfigMapKeyRef(r => r.Name(\"settings\").Key(\"$$\"))))", "LOG_LEVEL", "REGION")]
    [InlineData("c => c.WithEnv(e => e.Name(\"A\").ValueFrom(f => f.ConfigMapKeyRef(r => r.Name(\"$$\"))))", "settings")]
    [InlineData("c => c.WithEnv(\"A\", database.Key(\"$$\"))", "password")]
    [InlineData("c => c.WithEnvFrom(e => e.SecretRef(r => r.Name(\"$$\")))", "database")]
    [InlineData("c => c.Image(\"$$\")")]
    public async Task InsideAContainer(string configure, params string[] names) =>
        Assert.Equal(names, await Offered($"{Web}.WithContainer(\"web\", \"nginx:1.29\", {configure}); yield return web;"));

    [Theory]
    [InlineData("yield return new Service(\"web\").WithSelector(\"$$\", \"front\");", "tier", "app")]
    [InlineData("yield return new Service(\"web\").WithSelector(\"tier\", \"$$\");", "front")]
    [InlineData("yield return new Service(\"web\").WithSelector(\"tier\", \"front\").WithPort(p => p.Port(80).TargetPort(\"$$\"));", "http")]
    [InlineData("yield return new Service(\"web\").WithSelector(\"tier\", \"back\").WithPort(p => p.Port(80).TargetPort(\"$$\"));")]
    [InlineData("yield return web.Expose(port: 80, targetPort: \"$$\");", "http")]
    [InlineData("yield return new Service(\"$$\");")]
    public async Task BesideAWorkload(string statement, params string[] names) =>
        Assert.Equal(names, await Offered($"{Web}.WithContainer(\"web\", \"nginx:1.29\", c => c.WithPort(8080, name: \"http\")); yield return web; {statement}"));

    [Fact]
    public async Task InAHelper_ItsCallersAreKnown() => Assert.Equal(
        ["cache", "config"],
        await Offered(
            $"{Web}.WithContainer(\"web\", \"nginx:1.29\", Mounted); yield return web;",
            "private static Container Mounted(Container container) => container.WithVolumeMount(m => m.Name(\"$$\").MountPath(\"/data\"));"));

    [Theory]
    [InlineData("c => c.WithVolumeMount(m => m.Name(\"$$")]
    [InlineData("c => c.WithVolumeMount(m => m.Name(\"$$)));")]
    public async Task UnfinishedCode_IsSurvived(string configure) =>
        Assert.True((await Offered($"{Web}.WithContainer(\"web\", \"nginx:1.29\", {configure}")).Count >= 0);

    [Theory]
    [InlineData("c => c.WithVolumeMount(m => m.Name($$\"cache\"))")]
    [InlineData("c => c.WithVolumeMount(m => m.Name(\"cache\"$$))")]
    public async Task OutsideOfAString_NothingIsOffered(string configure) =>
        Assert.Empty(await Offered($"{Web}.WithContainer(\"web\", \"nginx:1.29\", {configure}); yield return web;"));

    [Fact]
    public async Task Item_ReplacesWhatIsBetweenTheQuotes()
    {
        const string Before = "c => c.WithVolumeMount(m => m.Name(\"old-$$name\").MountPath(\"/data\"))";
        using var workspace = new AdhocWorkspace(Fixing.Host);
        var (document, position) = Open(workspace, $"{Web}.WithContainer(\"web\", \"nginx:1.29\", {Before}); yield return web;");
        var item = (await ItemsAt(document, position)).First(item => item.DisplayText == "cache");

        var change = await new CompleteKnownNames().GetChangeAsync(document, item, '"', CancellationToken.None);
        Assert.Equal("old-name", (await document.GetTextAsync()).ToString(change.TextChange.Span));
        Assert.Equal("cache", change.TextChange.NewText);
        Assert.Equal("volume of Deployment 'web'", (await new CompleteKnownNames().GetDescriptionAsync(document, item, CancellationToken.None))!.Text);
    }

    [Theory]
    [InlineData('"', true)]
    [InlineData('a', false)]
    public void QuoteOpensTheList(char typed, bool opens) =>
        Assert.Equal(opens, new CompleteKnownNames().ShouldTriggerCompletion(SourceText.From("\""), 1, CompletionTrigger.CreateInsertionTrigger(typed), null!));

    private static async Task<IReadOnlyList<string>> Offered(string body, string others = "")
    {
        using var workspace = new AdhocWorkspace(Fixing.Host);
        var (document, position) = Open(workspace, body, others);
        return [.. (await ItemsAt(document, position)).Select(item => item.DisplayText)];
    }

    private static (Document Document, int Position) Open(AdhocWorkspace workspace, string body, string others = "")
    {
        var source = $"public static class Shop {{ {others} [Manifests] public static IEnumerable<Resource> Define() {{ {body}\n }} }}";
        var position = source.IndexOf("$$", StringComparison.Ordinal);
        var document = Fixing.Open(workspace, Fixing.Usings + source.Remove(position, 2));
        return (document, Fixing.Usings.Length + position);
    }

    // How the service of an editor gathers the items is tested in EditorCompletionTests; here is what it is given.
    private static async Task<IReadOnlyList<CompletionItem>> ItemsAt(Document document, int position)
    {
        var provider = new CompleteKnownNames();
        var context = new CompletionContext(provider, document, position, new TextSpan(position, 0), CompletionTrigger.Invoke, null, CancellationToken.None);
        await provider.ProvideCompletionsAsync(context);
        return (IReadOnlyList<CompletionItem>)typeof(CompletionContext).GetProperty("Items", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(context)!;
    }
}
