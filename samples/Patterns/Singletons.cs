using KubeDsl;

/// <summary>One instance. At least one and at most one are two different promises, and no cluster gives both.</summary>
public static class Singletons
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        // At least one: a lost node is replaced at once, so for a while there may be two.
        yield return new Deployment("poller")
            .SingletonAtLeastOne()
            .WithContainer("poller", "registry.example.com/poller:1.0.0");

        // At most one: a lost node is waited for, so for a while there may be none.
        var consumer = new StatefulSet("ordered-consumer")
            .SingletonAtMostOne()
            .WithContainer("consumer", "registry.example.com/consumer:2.0.0");
        yield return consumer;
        yield return consumer.HeadlessService();
    }
}
