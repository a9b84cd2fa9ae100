using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Api;

public class ApiStatusTests
{
    [Fact]
    public void Failure_ReadsReasonMessageAndCauses()
    {
        var body = MapNode.Of(
            ("kind", "Status"), ("reason", "Conflict"), ("message", "Apply failed"),
            ("details", MapNode.Of(
                ("retryAfterSeconds", 3),
                ("causes", ListNode.Of(MapNode.Of(("reason", "FieldManagerConflict"), ("message", "conflict with \"hpa\""), ("field", ".spec.replicas")))))));

        var failure = new ApiAnswer(409, body, []).Failure!;

        Assert.Equal(("Conflict", "Apply failed"), (failure.Reason, failure.Message));
        Assert.Equal(new ApiCause("FieldManagerConflict", "conflict with \"hpa\"", ".spec.replicas"), Assert.Single(failure.Causes));
        Assert.Equal(TimeSpan.FromSeconds(3), failure.RetryAfter);
    }

    [Fact]
    public void Failure_IsNullWhereThereIsNone()
    {
        Assert.Null(new ApiAnswer(200, MapNode.Of(("kind", "Status"), ("status", "Success")), []).Failure);
        Assert.Null(new ApiAnswer(502, null, []).Failure);
    }

    [Fact]
    public void ToString_HoldsNoBody()
    {
        var secret = MapNode.Of(("kind", "Secret"), ("data", MapNode.Of("password", "hunter2")));

        Assert.DoesNotContain("hunter2", new ApiAnswer(200, secret, []).ToString());
        Assert.DoesNotContain("hunter2", new ApiRequest(HttpMethod.Patch, "/api/v1/namespaces/a/secrets/b", secret).ToString());
    }
}
