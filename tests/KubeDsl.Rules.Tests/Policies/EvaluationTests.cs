using KubeDsl.Rules.Policies;

namespace KubeDsl.Rules.Tests.Policies;

public class EvaluationTests
{
    [Theory]
    [InlineData("- expression: object.spec.replicas > 5", "failed expression: object.spec.replicas > 5.")]
    [InlineData("- { expression: object.spec.replicas > 5, message: ' more ' }", "more.")]
    [InlineData("- { expression: object.spec.replicas > 5, message: more, messageExpression: \"'have ' + string(object.spec.replicas)\" }", "have 3.")]
    [InlineData("- { expression: object.spec.replicas > 5, message: more, messageExpression: \"' '\" }", "more.")]
    [InlineData("- { expression: object.spec.replicas > 5, message: more, messageExpression: \"'a\\\\nb'\" }", "more.")]
    [InlineData("- { expression: object.spec.replicas > 5, message: more, messageExpression: \"'a' + string(object.spec.nope)\" }", "more.")]
    [InlineData("- { expression: object.spec.nope > 5, message: more }", "expression 'object.spec.nope > 5' resulted in error: no such key: nope.")]
    [InlineData("- expression: object.spec.replicas == 3", null)]
    [InlineData("- expression: oldObject == null && request.operation == 'CREATE' && !request.dryRun && !has(request.subResource)", null)]
    [InlineData("- expression: request.resource.resource == 'deployments' && request.name == 'web' && request.namespace == 'shop'", null)]
    [InlineData("- expression: namespaceObject.metadata.name == 'shop' && namespaceObject.status.phase == 'Active'", null)]
    public void Validation_SaysWhatAServerSays(string validation, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], PolicyTexts.Messages(Bound("validations:\n" + validation)));

    [Theory]
    [InlineData("Fail", 2)]
    [InlineData("Ignore", 1)]
    public void FailurePolicy_IsAboutErrorsOnly(string failurePolicy, int count) => Assert.Equal(
        count, PolicyTexts.Messages(Bound($"failurePolicy: {failurePolicy}\nvalidations:\n- expression: object.nope == 1\n- expression: 'false'")).Count);

    [Theory]
    [InlineData("true", "Fail", 1)]
    [InlineData("false", "Fail", 0)]
    [InlineData("object.nope == 1", "Fail", 1)]
    [InlineData("object.nope == 1", "Ignore", 0)]
    [InlineData("request.userInfo.username == 'x'", "Fail", 1)]
    public void MatchCondition_DecidesWhetherThereIsAnythingToSay(string condition, string failurePolicy, int count) => Assert.Equal(
        count, PolicyTexts.Check(Bound($"failurePolicy: {failurePolicy}\nmatchConditions: [{{ name: c, expression: \"{condition}\" }}]\nvalidations: [{{ expression: 'false' }}]")).Count);

    [Theory]
    [InlineData("Fail", "Warn", "string(object.spec.nope)", "KDSL2910")]
    [InlineData("Fail", "Deny", "'replicas: ' + string(object.spec.nope)", "KDSL2910")]
    [InlineData("Ignore", "Deny", "string(object.spec.nope)", null)]
    [InlineData("Fail", "Deny", "'replicas: ' + string(object.spec.replicas)", null)]
    [InlineData("Fail", "Deny", "request.userInfo.username", null)]
    public void AuditAnnotation_ThatCannotBeComputed_DeniesWhateverTheBindingSays(string failurePolicy, string actions, string value, string? expected)
    {
        var spec = $"failurePolicy: {failurePolicy}\nvalidations:\n- expression: 'true'\nauditAnnotations:\n- {{ key: k, valueExpression: \"{value}\" }}";

        var findings = PolicyTexts.Check(PolicyTexts.Policy(spec) + "\n---\n" + PolicyTexts.Binding(actions: actions));

        Assert.Equal(expected is null ? [] : [expected], findings.Select(finding => finding.Rule.Id));
        Assert.All(findings, finding => Assert.Contains($"expression '{value}' resulted in error: no such key: nope", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void FalseMatchCondition_WinsOverOneThatFails_AndOneThatIsNotKnown() => Assert.Empty(PolicyTexts.Check(Bound(
        "matchConditions: [{ name: a, expression: object.nope == 1 }, { name: b, expression: authorizer.path('/x').check('get').allowed() }, { name: c, expression: 'false' }]\nvalidations: [{ expression: 'false' }]")));

    [Fact]
    public void Variables_SeeThoseBeforeThem_AndFailWhereTheyAreUsed()
    {
        const string Spec = """
            variables:
            - { name: containers, expression: object.spec.template.spec.containers }
            - { name: images, expression: 'variables.containers.map(c, c.image)' }
            - { name: broken, expression: object.nope }
            validations:
            - expression: variables.images == ['nginx:1.27']
            - expression: variables.broken == 1
            """;

        Assert.Equal(
            ["expression 'variables.broken == 1' resulted in error: composited variable \"broken\" fails to evaluate: no such key: nope."],
            PolicyTexts.Messages(Bound(Spec)));
    }

    [Theory]
    [InlineData("object.spec.template.spec.containers.all(c, c.image.startsWith('x/'))", "spec.template.spec.containers[0].image", 17)]
    [InlineData("object.spec.replicas >= 5", "spec.replicas", 8)]
    [InlineData("variables.images.size() == 0", "spec.template.spec.containers", null)]
    [InlineData("false", "", 1)]
    public void Finding_PointsAtWhatDecided(string expression, string path, int? line)
    {
        var finding = Assert.Single(PolicyTexts.Check(Bound($"variables: [{{ name: images, expression: 'object.spec.template.spec.containers.map(c, c.image)' }}]\nvalidations: [{{ expression: \"{expression}\" }}]")));

        Assert.Equal(path, finding.Path.ToString());
        if (line is not null)
            Assert.Equal(line, finding.Origin!.Line);
    }

    [Fact]
    public void KnownUser_IsAskedAbout()
    {
        var policies = Bound("validations: [{ expression: \"'admins' in request.userInfo.groups && request.userInfo.username == 'root'\", message: no }]");
        var options = new CheckOptions { PolicyRequest = new PolicyRequest { UserName = "root", Groups = ["admins"] } };

        Assert.Empty(PolicyTexts.Check(policies, options: options));
        Assert.Equal("KDSL2910", Assert.Single(PolicyTexts.Check(policies, options: options with { PolicyRequest = new PolicyRequest { UserName = "me" } })).Rule.Id);
        Assert.Equal("KDSL2913", Assert.Single(PolicyTexts.Check(policies)).Rule.Id);
    }

    [Theory]
    [InlineData("Deny", "KDSL2910")]
    [InlineData("Warn", "KDSL2911")]
    [InlineData("Audit", "KDSL2912")]
    [InlineData("Deny, Audit", "KDSL2910")]
    public void Action_ChoosesTheRule(string actions, string id) => Assert.Equal(
        id, Assert.Single(PolicyTexts.Check(PolicyTexts.Join(PolicyTexts.Policy("validations: [{ expression: 'false' }]"), PolicyTexts.Binding(actions: actions)))).Rule.Id);

    [Fact]
    public void PolicyThatDoesNotCompile_IsNotEvaluated() =>
        Assert.Empty(PolicyTexts.Check(Bound("validations: [{ expression: 'false' }, { expression: nonsense }]")));

    private static string Bound(string spec) => PolicyTexts.Join(PolicyTexts.Policy(spec), PolicyTexts.Binding());
}
