using KubeDsl;

/// <summary>Configuration as environment variables and as files.</summary>
public static class Configuration
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var settings = new ConfigMap("app-settings")
            .WithData("LOG_LEVEL", "info")
            .WithData("app.properties", "cache.size=512\ncache.ttl=60s\n");
        var credentials = new Secret("app-credentials").WithStringData("username", "app").WithStringData("password", "only-for-development");

        yield return settings;
        yield return credentials;

        // All entries, or one of them, as variables.
        yield return new Deployment("by-env")
            .WithContainer("app", "registry.example.com/app:1.0.0", c => c
                .EnvFrom(settings)
                .EnvFrom(credentials, prefix: "DB_")
                .WithEnv("LEVEL", settings.Key("LOG_LEVEL"))
                .WithEnv("FEATURE_FLAGS", new ConfigMap("flags").Key("flags", optional: true))
                .WithEnv("VERBOSE", true)
                .WithEnv("WORKERS", 4));

        // As files: a folder each, or all in one.
        var config = new Volume("config").ConfigMap(settings, "app.properties");
        yield return new Deployment("by-file")
            .WithVolume(config)
            .WithContainer("app", "registry.example.com/app:1.0.0", c => c
                .WithMount(config, "/etc/app/app.properties", readOnly: true, subPath: "app.properties"))
            .WithVolume(new Volume("credentials").Secret(credentials), mount: "/etc/credentials", readOnly: true);

        yield return new Deployment("by-projection")
            .WithContainer("app", "registry.example.com/app:1.0.0")
            .WithVolume(
                new Volume("all").Projected(p => p
                    .WithSource(settings, "app.properties")
                    .WithSource(credentials)
                    .WithSource(s => s.DownwardAPI(d => d.WithItem("labels", PodField.Labels)))
                    .WithServiceAccountToken("token", audience: "vault", expirationSeconds: 3600)),
                mount: "/etc/app",
                readOnly: true);
    }
}
