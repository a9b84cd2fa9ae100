using KubeDsl;
using KubeDsl.DataExample;
using KubeDsl.DeliveryExample;
using KubeDsl.Manifests;

/// <summary>Kinds that are defined in crds/, used as the built-in ones are.</summary>
public static class Platform
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var password = new Secret("orders-db").WithStringData("app", "only-for-development");

        var orders = new Database("orders")
            .InNamespace("shop")
            .WithLabel("team", "orders")
            .Engine(DatabaseEngine.PostgreSQL)
            .Replicas(3)
            .Storage("20Gi")
            .Port("postgres")
            .MaxUnavailable(1)
            .WithParameter("max_connections", "200")
            .WithUser("app", user => user
                .PasswordFrom(from => from.Name(password.Name).Key("app"))
                .Grants(DatabaseGrant.Read, DatabaseGrant.Write))
            .WithUser("report", user => user.WithGrant(DatabaseGrant.Read))
            .Backup(backup => backup.Schedule("0 3 * * *").Keep(TimeSpan.FromDays(14)));

        yield return password.InNamespace("shop");
        yield return orders;
        // A base value can be varied, as everywhere.
        yield return orders.InNamespace("shop-test").Replicas(1).Storage("1Gi");

        yield return new Feature("new-checkout")
            .KindValue(FeatureKind.Rules)
            .WithRule(rule => rule.Header("x-country").Operator(FeatureOperator.Equal).Values("ch", "li").Enabled(true))
            .WithRule(rule => rule.Header("x-tester").Operator(FeatureOperator.NotEqual).Values("").Enabled(true))
            .Payload(MapNode.Of("theme", "dark"))
            .WhenOn(new ConfigMap("new-checkout").WithData("enabled", "true"));
    }
}
