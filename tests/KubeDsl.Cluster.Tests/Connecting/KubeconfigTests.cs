using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting;

namespace KubeDsl.Cluster.Tests.Connecting;

public sealed class KubeconfigTests : IDisposable
{
    private const string Whole = """
        apiVersion: v1
        kind: Config
        current-context: shop-prod
        clusters:
        - { name: prod, cluster: { server: "https://prod.example.com:6443" } }
        - { name: dev, cluster: { server: "https://dev.example.com/k8s/clusters/c-1/" } }
        users:
        - { name: alice, user: { token: planted-token } }
        contexts:
        - { name: shop-prod, context: { cluster: prod, user: alice, namespace: shop } }
        - { name: shop-dev, context: { cluster: dev, user: alice } }

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kubedsl-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Open_TakesTheCurrentContext()
    {
        await using var connection = ClusterConnection.Open(Options(Write("config", Whole)));

        Assert.Equal(("shop-prod", "shop", "https://prod.example.com:6443"), (connection.ContextName, connection.Namespace, connection.Server));
    }

    [Fact]
    public async Task Open_TakesWhatTheUserSays()
    {
        var options = Options(Write("config", Whole)) with { Context = "shop-dev", Namespace = "other" };
        await using var connection = ClusterConnection.Open(options);
        await using var elsewhere = ClusterConnection.Open(options with { Server = "10.0.0.9:6443" });

        Assert.Equal(("shop-dev", "other", "https://dev.example.com/k8s/clusters/c-1"), (connection.ContextName, connection.Namespace, connection.Server));
        Assert.Equal("https://10.0.0.9:6443", elsewhere.Server);
    }

    [Fact]
    public async Task Open_ContextWithoutNamespace_TakesDefault()
    {
        await using var connection = ClusterConnection.Open(Options(Write("config", Whole)) with { Context = "shop-dev" });

        Assert.Equal("default", connection.Namespace);
    }

    [Fact]
    public async Task Open_MergesTheFilesOfTheVariable_TheFirstToNameSomethingDecides()
    {
        var first = Write("first", "contexts: [{ name: shop-prod, context: { cluster: prod, user: alice, namespace: first } }]");
        var second = Write("second", Whole);
        var list = string.Join(Path.PathSeparator, first, Path.Combine(folder.FullName, "absent"), second);
        await using var connection = ClusterConnection.Open(Options(null, ("KUBECONFIG", list)));

        Assert.Equal(("shop-prod", "first", "https://prod.example.com:6443"), (connection.ContextName, connection.Namespace, connection.Server));
    }

    [Fact]
    public async Task Open_LooksInTheHomeOfTheUser()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, ".kube"));
        Write(Path.Combine(".kube", "config"), Whole);
        var options = Options(null);
        await using var connection = ClusterConnection.Open(options with { Host = options.Host with { HomeFolder = folder.FullName } });

        Assert.Equal("shop-prod", connection.ContextName);
    }

    [Theory]
    [InlineData("shop-prd", "The kubeconfig has no context 'shop-prd'. Did you mean 'shop-prod'?")]
    [InlineData("nowhere", "The kubeconfig has no context 'nowhere': there is 'shop-dev', 'shop-prod'.")]
    public void Open_UnknownContext_SaysWhichThereAre(string context, string message) =>
        Assert.Equal(message, Message(Options(Write("config", Whole)) with { Context = context }));

    [Fact]
    public void Open_NoCurrentContext_SaysWhichThereAre() => Assert.Equal(
        "The kubeconfig has no current context. Name one with --context: there is 'shop-dev', 'shop-prod'.",
        Message(Options(Write("config", Whole.Replace("current-context: shop-prod", "", StringComparison.Ordinal)))));

    [Fact]
    public void Open_NothingAnywhere_SaysWhereItLooked()
    {
        var absent = Path.Combine(folder.FullName, "absent");

        Assert.Equal($"No cluster is known: no kubeconfig at '{absent}', and no service account of a pod. Name a kubeconfig with --kubeconfig or in KUBECONFIG.", Message(Options(null, ("KUBECONFIG", absent))));
        Assert.Equal($"The kubeconfig '{absent}' does not exist. Name the right file with --kubeconfig.", Message(Options(absent)));
        Assert.EndsWith("names no cluster.", Message(Options(Write("empty", ""))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clusters: [{ name: a", "{0}:1:11: ")]
    [InlineData("- a\n", "{0}:1:1: A kubeconfig is a map")]
    [InlineData("kind: Pod\n", "{0}:1:7: This is a Pod and no kubeconfig")]
    [InlineData("clusters: 1\n", "{0}:1:11: 'clusters' must be a list.")]
    [InlineData("clusters:\n- cluster: {}\n", "{0}:2:3: An entry of 'clusters' has no 'name'.")]
    [InlineData("clusters:\n- name: a\n  cluster:\n    server: 1\n", "{0}:4:13: 'server' must be a text.")]
    [InlineData("clusters:\n- name: a\n  cluster:\n    insecure-skip-tls-verify: sure\n", "{0}:4:31: 'insecure-skip-tls-verify' must be true or false.")]
    [InlineData("clusters:\n- name: a\n  cluster:\n    certificate-authority-data: /etc/ca.crt?\n", "{0}:4:33: 'certificate-authority-data' is no base64.")]
    [InlineData("users:\n- name: a\n  user:\n    auth-provider: { name: gcp }\n", "{0}:4:20: The user 'a' signs in by 'auth-provider', which Kubernetes no longer has.")]
    [InlineData("users:\n- name: a\n  user:\n    exec: { apiVersion: client.authentication.k8s.io/v1alpha1, command: x }\n", "{0}:4:25: Credential plugins of 'client.authentication.k8s.io/v1alpha1' are not known.")]
    [InlineData("users:\n- name: a\n  user:\n    exec: { apiVersion: client.authentication.k8s.io/v1, command: x }\n", "{0}:4:11: 'exec' has no 'interactiveMode'.")]
    [InlineData("users:\n- name: a\n  user: { as-groups: [x] }\n", "{0}:3:9: 'as-uid', 'as-groups' and 'as-user-extra' need 'as'")]
    [InlineData("current-context: c\ncontexts:\n- { name: c, context: { cluster: prodd } }\nclusters:\n- { name: prod, cluster: {} }\n", "{0}:3:23: The context 'c' names the cluster 'prodd', which the kubeconfig does not have. Did you mean 'prod'?")]
    [InlineData("current-context: c\ncontexts:\n- { name: c, context: { cluster: prod, user: x } }\nclusters:\n- { name: prod, cluster: {} }\n", "{0}:3:23: The context 'c' names the user 'x', which the kubeconfig does not have.")]
    [InlineData("current-context: c\ncontexts:\n- { name: c, context: { cluster: prod } }\nclusters:\n- { name: prod, cluster: {} }\n", "{0}:5:26: The cluster 'prod' has no 'server'.")]
    [InlineData("current-context: c\ncontexts:\n- { name: c, context: { cluster: prod } }\nclusters:\n- { name: prod, cluster: { server: 'ftp://x' } }\n", "{0}:5:26: The server of the cluster 'prod' is no address.")]
    [InlineData("current-context: c\ncontexts:\n- { name: c, context: { cluster: prod } }\nclusters:\n- { name: prod, cluster: { server: 'https://x', proxy-url: 'x' } }\n", "{0}:5:26: The 'proxy-url' of the cluster 'prod' is no address of a proxy.")]
    public void Open_SaysWhatIsWrongAndWhere(string text, string beginning)
    {
        var file = Write("config", text);

        Assert.StartsWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, beginning, file), Message(Options(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TokenAndPassword_IsRefusedWithoutShowingThem()
    {
        var message = Message(Options(Write("config", Whole.Replace("token: planted-token", "token: planted-token, username: u, password: planted-password", StringComparison.Ordinal))));

        Assert.Contains("has both a token and a password", message, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AuthorityAndInsecure_IsRefused()
    {
        Write("ca.crt", "no certificate");
        var text = Whole.Replace("prod.example.com:6443\"", "prod.example.com:6443\", certificate-authority: ca.crt", StringComparison.Ordinal);

        Assert.Contains("holds no certificate in PEM", Message(Options(Write("config", text))), StringComparison.Ordinal);
        Assert.Contains("both a certificate authority and 'insecure-skip-tls-verify'", Message(Options(Write("config", text.Replace("ca.crt", "ca.crt, insecure-skip-tls-verify: true", StringComparison.Ordinal)))), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Message(Options(Write("config", text.Replace("ca.crt", "none.crt", StringComparison.Ordinal)))), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static ConnectionOptions Options(string? file, params (string Name, string Value)[] variables) => new()
    {
        Kubeconfig = file,
        Host = new HostEnvironment
        {
            Variable = name => variables.FirstOrDefault(variable => variable.Name == name).Value,
            HomeFolder = "",
            ServiceAccountFolder = "/nowhere",
            IsInteractive = false,
        },
    };

    private static string Message(ConnectionOptions options) => Assert.Throws<ClusterException>(() => ClusterConnection.Open(options)).Message;
}
