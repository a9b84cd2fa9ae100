namespace KubeDsl.Programs;

/// <summary>Local functions, lambdas in variables, tuples, deconstruction, optional arguments, records that are varied.</summary>
public static class LocalFunctions
{
    private readonly record struct Exposure(int Port, string Name, bool Public = false);

    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var plain = new Exposure(80, "http");
        var secure = plain with { Port = 443, Name = "https", Public = true };
        Func<string, int, Service> serve = (name, port) => Serve(name, new Exposure(port, "main"));
        var (first, second) = (serve("first", 8080), serve("second", 8081));

        yield return first;
        yield return second;
        yield return Serve("third", plain, secure);

        static Service Serve(string name, params Exposure[] exposures)
        {
            var service = new Service(name).WithSelector("app.kubernetes.io/name", name);
            foreach (var (port, portName, isPublic) in exposures)
            {
                service = service.WithPort(port, name: portName);
                if (isPublic)
                    service = service.Type(ServiceType.LoadBalancer);
            }
            return service;
        }

        foreach (var name in new[] { "first", "second", "third" })
            yield return Backend(name);

        Deployment Backend(string name) => new Deployment(name).WithContainer(name, "registry.example.com/" + name + ":1.0.0");
    }
}
