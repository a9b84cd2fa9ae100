using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Tests.Checking;

public class MutationTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Mutations.WithVariable("object", CelType.Dyn);

    [Theory]
    [InlineData("Object{spec: Object.spec{replicas: 3}}", "Object")]
    [InlineData("Object{metadata: Object.metadata{labels: {'a': 'b'}}, ?spec: object.?spec}", "Object")]
    [InlineData("[JSONPatch{op: 'add', path: '/metadata/labels/' + jsonpatch.escapeKey('a/b'), value: {'a': 1}}]", "list(JSONPatch)")]
    [InlineData("object.spec.replicas > 1 ? Object{spec: Object.spec{replicas: 1}} : Object{}", "Object")]
    public void Literal_HasItsType(string expression, string type) =>
        Assert.Equal(type, Environment.Compile(expression, out var problems)?.ResultType.ToString() ?? string.Join("; ", problems));

    [Theory]
    [InlineData("-Object{}", "1:1: found no matching overload for '-_' applied to '(Object)'")]
    [InlineData("Deployment{}", "1:11: undeclared reference to 'Deployment' (in container '')")]
    [InlineData("JSONPatch{operation: 'add'}", "1:20: undefined field 'operation'")]
    [InlineData("JSONPatch{op: 1}", "1:13: expected type of field 'op' is 'string' but provided type is 'int'")]
    public void Mistake_IsSaidAtItsPlace(string expression, string problem)
    {
        Assert.Null(Environment.Compile(expression, out var problems));
        Assert.Equal(problem, problems[0].ToString());
    }

    [Fact]
    public void OtherEnvironments_HaveNoLiterals() => Assert.Null(CelEnvironment.Kubernetes.Compile("Object{}", out _));
}
