using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests;

namespace KubeDsl.Cel.Tests.Evaluation;

public class TypedObjectTests
{
    private static readonly CelObjectType Rule = CelObjectType.Of("Rule", new CelField("name", CelType.String), new CelField("port", CelType.Int));

    private static readonly CelEnvironment Environment = CelEnvironment.Kubernetes.WithVariable("self", CelObjectType.Of(
        "Spec",
        new CelField("__for__", "for", CelType.Duration),
        new CelField("on__dash__demand", "on-demand", CelType.Int),
        new CelField("at", CelType.Timestamp),
        new CelField("day", CelType.Timestamp),
        new CelField("blob", CelType.Bytes),
        new CelField("ratio", CelType.Double),
        new CelField("set", CelType.SetList(CelType.String)),
        new CelField("rules", CelType.MapList(Rule, "name")),
        new CelField("weights", CelType.Map(CelType.String, CelType.Int)),
        new CelField("__namespace__", "namespace", CelType.String),
        new CelField("nothing", CelType.Timestamp)));

    private static readonly MapNode Self = MapNode.Of(
        ("for", "90m"), ("on-demand", 3), ("at", "2026-01-31T12:15:00Z"), ("day", "2026-01-31"), ("blob", "aGk="), ("ratio", 2),
        ("set", ListNode.Of("a", "b")), ("rules", ListNode.Of(MapNode.Of(("name", "x"), ("port", 1)), MapNode.Of(("name", "y"), ("port", 2)))),
        ("weights", MapNode.Of(("a", 40), ("b", 60))), ("nothing", NullNode.Instance), ("namespace", "a"));

    [Theory]
    [InlineData("self.__for__ > duration('1h') && self.on__dash__demand == 3")]
    [InlineData("self.at.getMinutes() % 15 == 0 && self.day == timestamp('2026-01-31T00:00:00Z')")]
    [InlineData("string(self.blob) == 'hi' && self.ratio == 2.0")]
    [InlineData("self.set == ['b', 'a'] && (self.set + ['a', 'c']).size() == 3")]
    [InlineData("self.rules == [self.rules[1], self.rules[0]] && (self.rules + self.rules).size() == 2")]
    [InlineData("self.weights.map(k, self.weights[k]).sum() == 100")]
    [InlineData("!has(self.nothing)")]
    [InlineData("has(self.namespace) && self.namespace == self.__namespace__")]
    [InlineData("self.?at.hasValue() && !self.?nothing.hasValue()")]
    public void Expression_OverATypedObject_IsTrue(string expression)
    {
        var value = Expressions.Evaluate(expression, Environment, activation => activation.Set("self", Self));
        Assert.Equal("true", value.ToString());
    }

    [Fact]
    public void DeferredField_IsComputedOnce_AndOnlyWhenItIsRead()
    {
        var count = 0;
        var variables = new CelDeferredMap().Add("x", () => CelInt.Of(++count)).Add("y", () => throw new InvalidOperationException("not read"));
        var environment = CelEnvironment.Kubernetes.WithVariable(
            "variables", CelObjectType.Of("Variables", new CelField("x", CelType.Int), new CelField("y", CelType.Int)));

        Assert.Equal("true", Expressions.Evaluate("variables.x == 1 && variables.x == 1 || variables.y == 1", environment, activation => activation.Set("variables", variables)).ToString());
        Assert.Equal(1, count);
    }

    [Theory]
    [InlineData("for", "__for__")]
    [InlineData("a-b.c/d", "a__dash__b__dot__c__slash__d")]
    [InlineData("a__b", "a__underscores__b")]
    [InlineData("plain_name", "plain_name")]
    public void PropertyName_IsEscapedAndBack(string name, string escaped)
    {
        Assert.Equal(escaped, PropertyNames.Escape(name));
        Assert.Equal(name, PropertyNames.Unescape(escaped));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("ä")]
    public void PropertyName_ThatNoExpressionCanName_HasNoEscape(string name) => Assert.Null(PropertyNames.Escape(name));
}
