using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests;

namespace KubeDsl.Cel.Tests.Evaluation;

public class PartialKnowledgeTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Kubernetes
        .WithVariable("object", CelType.Dyn).WithVariable("authorizer", CelEnvironment.AuthorizerType);

    private static readonly MapNode Object = MapNode.Of(
        ("replicas", UnknownNode.Instance),
        ("name", "web"),
        ("ports", ListNode.Of(80, UnknownNode.Instance)),
        ("open", ListNode.Of([(ManifestNode)"a", "b"], isOpen: true)),
        ("labels", MapNode.Of("app", "web").AsOpen()),
        ("pair", ListNode.Of(MapNode.Of("v", 1), MapNode.Of("v", UnknownNode.Instance))));

    [Theory]
    [InlineData("false && object.replicas > 1", "false")]
    [InlineData("object.replicas > 1 && false", "false")]
    [InlineData("object.replicas > 1 || true", "true")]
    [InlineData("object.replicas > 1 || false", "?")]
    [InlineData("!(object.replicas > 1)", "?")]
    [InlineData("object.replicas > 1 ? 'a' : 'a'", "a")]
    [InlineData("object.replicas > 1 ? 'a' : 'b'", "?")]
    [InlineData("object.replicas > 1 && object.nope", "?")]
    [InlineData("has(object.replicas)", "true")]
    [InlineData("has(object.other)", "false")]
    [InlineData("has(object.labels.app)", "true")]
    [InlineData("has(object.labels.tier)", "?")]
    [InlineData("object.labels.tier == 'x'", "?")]
    [InlineData("'app' in object.labels", "true")]
    [InlineData("'tier' in object.labels", "?")]
    [InlineData("object.?labels.?tier.hasValue()", "?")]
    [InlineData("size(object.ports)", "2")]
    [InlineData("size(object.open)", "?")]
    [InlineData("object.ports.all(p, p > 100)", "false")]
    [InlineData("object.ports.all(p, p > 10)", "?")]
    [InlineData("object.ports.exists(p, p == 80)", "true")]
    [InlineData("object.ports.exists(p, p == 81)", "?")]
    [InlineData("object.open.all(x, x != 'a')", "false")]
    [InlineData("object.open.all(x, x != 'c')", "?")]
    [InlineData("object.open.exists(x, x == 'a')", "true")]
    [InlineData("80 in object.ports", "true")]
    [InlineData("81 in object.ports", "?")]
    [InlineData("object.ports == [81, 82]", "false")]
    [InlineData("object.ports == [80, 82]", "?")]
    [InlineData("object.ports == [80]", "false")]
    [InlineData("object.pair.map(p, p.v) == [2, 3]", "false")]
    [InlineData("object.pair.map(p, p.v).size()", "2")]
    [InlineData("object.pair.filter(p, p.v == 1).size()", "?")]
    [InlineData("object.pair.filter(p, p.v == 1).exists(p, p.v == 1)", "true")]
    [InlineData("object.pair.map(p, p.v).sum()", "?")]
    [InlineData("object.ports[0]", "80")]
    [InlineData("object.ports[1]", "?")]
    [InlineData("object.open[0]", "?")]
    [InlineData("[object.replicas, dyn(1)].exists(x, x == 1)", "true")]
    [InlineData("{'a': object.replicas}.size()", "1")]
    [InlineData("'%d'.format([object.replicas])", "?")]
    [InlineData("object.name + string(object.replicas)", "?")]
    [InlineData("object.replicas + (1 / 0)", "division by zero")]
    public void Value_IsKnownOnlyWhereLogicDecides(string expression, string expected)
    {
        var value = Expressions.Evaluate(expression, Environment, activation => activation.Set("object", Object));
        Assert.Equal(expected, value.ToString());
    }

    [Fact]
    public void Variable_ThatIsNotSet_IsTheCauseOfTheUnknown()
    {
        var unknown = Assert.IsType<CelUnknown>(Expressions.Evaluate(
            "authorizer.group('apps').resource('deployments').check('create').allowed() && object.x == 1", Environment));

        Assert.Equal(["authorizer", "object"], unknown.Causes);
    }

    [Fact]
    public void Explanation_OfABrokenRule_IsTheNodeThatBreaksIt()
    {
        var bad = new StringNode("nginx:latest", new SourceOrigin("a.cs", 3));
        var manifest = MapNode.Of("containers", ListNode.Of(MapNode.Of("image", "nginx:1.2"), MapNode.Of("image", bad)));
        var program = Environment.Compile("object.containers.size() > 0 && object.containers.all(c, !c.image.endsWith(':latest'))", out _)!;
        var activation = Environment.NewActivation().Set("object", manifest);

        Assert.Equal("false", program.Evaluate(activation).ToString());
        Assert.Same(bad, Assert.Single(program.Explain(activation)));
    }

    [Fact]
    public void Explanation_OfAMissingField_IsTheObjectAround()
    {
        var inner = MapNode.Of("name", "c");
        var manifest = MapNode.Of("containers", ListNode.Of(inner));
        var program = Environment.Compile("object.containers.all(c, has(c.resources) && c.resources.limits.cpu != '')", out _)!;

        Assert.Same(inner, program.Explain(Environment.NewActivation().Set("object", manifest))[0]);
    }
}
