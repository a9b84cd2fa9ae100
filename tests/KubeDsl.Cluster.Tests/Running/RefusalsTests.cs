using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Running;

public class RefusalsTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: -1
          replica: 1
          selector: {}
        """;

    [Fact]
    public void Conflict_NamesTheFieldTheManagerAndBothWaysOut()
    {
        var problem = Assert.Single(Read(409, """
            {kind: Status, reason: Conflict, message: 'Apply failed with 1 conflict: conflict with "autoscaler": .spec.replicas',
             details: {causes: [{reason: FieldManagerConflict, message: 'conflict with "autoscaler"', field: .spec.replicas}]}}
            """));
        Assert.Equal("spec.replicas: This field belongs to 'autoscaler'. Leave it out if 'autoscaler' sets it on purpose, as an autoscaler does with 'spec.replicas', or take it over with --force-conflicts.", problem.ToString());
        Assert.Equal(6, problem.Place!.Line);
    }

    [Fact]
    public void ConflictAboutMembership_SpeaksOfTheOtherSet()
    {
        var problem = Assert.Single(Read(409, """
            {kind: Status, reason: Conflict, message: 'Apply failed with 1 conflict',
             details: {causes: [{reason: FieldManagerConflict, message: 'conflict with "kubectl"', field: .metadata.labels.applyset.kubernetes.io/part-of}]}}
            """));
        Assert.Equal("'kubectl' keeps it in another ApplySet. Remove it from that set first, or take it over with --adopt --force-conflicts.", problem.ToString());
    }

    [Fact]
    public void UnknownField_IsTheUsersMistakeThoughTheServerAnswers500()
    {
        var problem = Assert.Single(Read(500, "{kind: Status, message: 'failed to create typed patch object (/web; apps/v1, Kind=Deployment): .spec.replica: field not declared in schema'}"));
        Assert.Equal("spec.replica", problem.Field);
        Assert.Contains("has no such field", problem.Message, StringComparison.Ordinal);
        Assert.Equal(7, problem.Place!.Line);
    }

    [Fact]
    public void SeveralUnknownFields_AreProblemsOfTheirOwn() =>
        Assert.Equal(["spec.replica", "spec.x"], Read(500, "{kind: Status, message: \"failed to create typed patch object (/web; apps/v1, Kind=Deployment): errors:\\n  .spec.replica: field not declared in schema\\n  .spec.x: field not declared in schema\"}").Select(problem => problem.Field));

    [Fact]
    public void Causes_AreProblemsOfTheirOwn()
    {
        var problems = Read(422, """
            {kind: Status, reason: Invalid, message: whole, details: {causes: [
              {reason: FieldValueInvalid, message: 'Invalid value: -1: must be greater than or equal to 0', field: spec.replicas},
              {reason: FieldValueInvalid, message: 'Invalid value: {}: field is immutable', field: spec.selector}]}}
            """);
        Assert.Equal("spec.replicas: Invalid value: -1: must be greater than or equal to 0.", problems[0].ToString());
        Assert.EndsWith("with --recreate.", problems[1].Message, StringComparison.Ordinal);
        Assert.Equal(8, problems[1].Place!.Line);
    }

    [Fact]
    public void ImmutableClaim_IsNeverToBeRecreated()
    {
        var problem = Assert.Single(Read(422, """
            {kind: Status, message: x, details: {causes: [{reason: FieldValueForbidden, message: 'Forbidden: spec is immutable after creation', field: spec}]}}
            """, "PersistentVolumeClaim", ""));
        Assert.DoesNotContain("--recreate", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingNamespace_IsNamed()
    {
        var problem = Assert.Single(Read(404, "{kind: Status, reason: NotFound, message: 'namespaces \"nowhere\" not found', details: {name: nowhere, kind: namespaces}}"));
        Assert.StartsWith("metadata.namespace: The namespace 'nowhere' does not exist.", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ValueOfASecret_IsNotQuoted()
    {
        var problem = Assert.Single(Read(422, """
            {kind: Status, message: x, details: {causes: [{reason: FieldValueInvalid, message: 'Invalid value: "hunter2": too long', field: 'data[password]'}]}}
            """, "Secret", ""));
        Assert.Equal("data[password]: Invalid value.", problem.ToString());
    }

    private static IReadOnlyList<ObjectProblem> Read(int status, string body, string kind = "Deployment", string group = "apps")
    {
        var resource = new ApiResource(group, "v1", kind, kind.ToLowerInvariant() + "s", true, []);
        var planned = new PlannedObject(new Manifest(Yaml.Map(Deployment)), resource, "default");
        return new Refusals(new SecretText()).Read(planned, new ApiAnswer(status, Yaml.Map(body), []));
    }
}
