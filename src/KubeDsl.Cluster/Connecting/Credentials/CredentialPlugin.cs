using System.ComponentModel;
using System.Diagnostics;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Connecting.Kubeconfig;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Connecting.Credentials;

/// <summary>
/// Runs a credential plugin (<see href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins"/>).
/// What it writes to standard error goes to the user's; what it writes to standard output is never shown.
/// </summary>
internal sealed class CredentialPlugin(ExecEntry entry, ClusterEntry cluster, HostEnvironment host)
{
    private const int MaxOutput = 1024 * 1024;

    /// <summary>The plugin's name, for messages.</summary>
    public string Name { get; } = Path.GetFileName(entry.Command);

    /// <summary>Runs the plugin to its end.</summary>
    /// <exception cref="ClusterException">It is not installed, failed, or gave no credentials.</exception>
    public async Task<PluginAnswer> RunAsync(CancellationToken cancellation)
    {
        var isInteractive = host.IsInteractive && entry.Interaction != ExecInteraction.Never;
        if (!isInteractive && entry.Interaction == ExecInteraction.Always)
            throw new ClusterException($"The credential plugin '{Name}' must ask the user, and standard input is no terminal.");

        using var process = Start(isInteractive);
        try
        {
            if (!isInteractive)
                process.StandardInput.Close();
            var output = await ReadAsync(process.StandardOutput.BaseStream, cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                throw new ClusterException($"The credential plugin '{Name}' ended with exit code {process.ExitCode}.{Hint}");
            return PluginAnswer.Read(output.Span, entry.ApiVersion, Name);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private Process Start(bool isInteractive)
    {
        var start = new ProcessStartInfo(entry.Command)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = !isInteractive,
        };
        foreach (var argument in entry.Arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in entry.Environment)
            start.Environment[name] = value;
        start.Environment["KUBERNETES_EXEC_INFO"] = InfoText(isInteractive);
        try
        {
            return Process.Start(start) ?? throw new ClusterException($"The credential plugin '{Name}' could not be started.");
        }
        catch (Win32Exception)
        {
            throw KubeconfigMap.At(entry.Place, $"The credential plugin '{entry.Command}' is not installed, or may not be run.{Hint}");
        }
    }

    private string Hint => entry.InstallHint is { } hint ? $" {hint.Trim()}" : "";

    private string InfoText(bool isInteractive)
    {
        var spec = MapNode.Of("interactive", isInteractive);
        return JsonText.Write(MapNode.Of(
            ("kind", "ExecCredential"),
            ("apiVersion", entry.ApiVersion),
            ("spec", entry.WantsClusterInfo ? spec.Set("cluster", ClusterInfo()) : spec)));
    }

    private MapNode ClusterInfo()
    {
        var info = MapNode.Of("server", cluster.Server ?? "");
        if (cluster.TlsServerName is { } name)
            info = info.Set("tls-server-name", name);
        if (cluster.IsInsecure)
            info = info.Set("insecure-skip-tls-verify", true);
        if ((cluster.CertificateAuthorityData ?? (cluster.CertificateAuthority is { } file ? File.ReadAllBytes(file) : null)) is { } authority)
            info = info.Set("certificate-authority-data", Convert.ToBase64String(authority));
        if (cluster.ProxyUrl is { } proxy)
            info = info.Set("proxy-url", proxy);
        return cluster.PluginSettings is { } settings ? info.Set("config", settings) : info;
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(Stream output, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        var count = 0;
        while (await output.ReadAsync(buffer.AsMemory(count), cancellation) is > 0 and var read)
        {
            count += read;
            if (count > MaxOutput)
                throw new ClusterException($"The credential plugin '{Name}' wrote more than {MaxOutput / 1024} KiB.");
            if (count == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
        return buffer.AsMemory(0, count);
    }
}
