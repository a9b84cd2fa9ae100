using KubeDsl;

/// <summary>A helper beside the main container, which stays as it is. Here: two that stream the log files of a web server.</summary>
public static class Sidecar
{
    private static readonly Pod Nginx = new Pod("nginx-sidecar")
        .WithContainer("nginx", "nginx:1.29", c => c.WithPort(80));

    /// <summary>Native sidecars start before the main container, stop after it, and do not keep a Job alive.</summary>
    [Manifests]
    public static Pod Native => Nginx
        .WithSidecar("sidecar-access", "busybox:1.36", c => c.Args("/bin/sh", "-c", "tail -n+1 -F /var/log/nginx/access.log"), shares: "/var/log/nginx")
        .WithSidecar("sidecar-error", "busybox:1.36", c => c.Args("/bin/sh", "-c", "tail -n+1 -F /var/log/nginx/error.log"), shares: "/var/log/nginx");

    /// <summary>The classic form: regular containers that share a volume.</summary>
    [Manifests]
    public static Pod Classic => Nginx
        .WithClassicSidecar("sidecar-access", "busybox:1.36", c => c.Args("/bin/sh", "-c", "tail -n+1 -f /var/log/nginx/access.log"), shares: "/var/log/nginx")
        .WithClassicSidecar("sidecar-error", "busybox:1.36", c => c.Args("/bin/sh", "-c", "tail -n+1 -f /var/log/nginx/error.log"), shares: "/var/log/nginx");

    /// <summary>The same, said step by step: a volume, and a mount in each container.</summary>
    [Manifests]
    public static Pod ByHand
    {
        get
        {
            var logs = new Volume("varlognginx").EmptyDir();
            return new Pod("nginx-sidecar")
                .WithVolume(logs)
                .WithContainer("nginx", "nginx", c => c.WithPort(80).WithMount(logs, "/var/log/nginx"))
                .WithContainer("sidecar-access", "busybox", c => c
                    .Args("/bin/sh", "-c", "tail -n+1 -f /var/log/nginx/access.log")
                    .WithMount(logs, "/var/log/nginx"))
                .WithContainer("sidecar-error", "busybox", c => c
                    .Args("/bin/sh", "-c", "tail -n+1 -f /var/log/nginx/error.log")
                    .WithMount(logs, "/var/log/nginx"));
        }
    }
}
