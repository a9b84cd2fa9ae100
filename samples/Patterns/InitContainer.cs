using KubeDsl;

/// <summary>Work that must be done before the main container starts.</summary>
public static class InitContainer
{
    [Manifests]
    public static Deployment Define()
    {
        var site = new Volume("site").EmptyDir();
        return new Deployment("docs")
            .WithVolume(site)
            .WithInitContainer("clone", "alpine/git:2.47.2", c => c
                .Args("clone", "--depth", "1", "https://git.example.com/docs.git", "/site")
                .WithMount(site, "/site"))
            .WithContainer("web", "nginx:1.29", c => c
                .WithPort(80, name: "http")
                .WithMount(site, "/usr/share/nginx/html", readOnly: true));
    }
}
