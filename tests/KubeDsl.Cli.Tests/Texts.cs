namespace KubeDsl.Cli.Tests;

/// <summary>Manifests for the tests.</summary>
internal static class Texts
{
    public const string Good = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          level: debug
        """;

    public const string Bad = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          port: 8080
        """;

    /// <summary>Accepted by every server, with a reference to nowhere: a warning.</summary>
    public const string Doubtful = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
          - name: web
            image: nginx:1.27
            envFrom:
            - configMapRef:
                name: absent
        """;
}
