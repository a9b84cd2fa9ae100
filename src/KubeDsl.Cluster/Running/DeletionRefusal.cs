using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Running;

/// <summary>Why an object was not deleted.</summary>
internal static class DeletionRefusal
{
    public static ObjectResult Of(ResourceIdentity identity, ApiAnswer answer)
    {
        var message = answer.StatusCode switch
        {
            409 => "Another object has taken its name since it was looked at, and was left alone. Run the command again.",
            _ => answer.Failure?.Message is { Length: > 0 } text ? text : $"The server answered {answer.StatusCode}.",
        };
        return new ObjectResult(identity, Outcome.Failed) { Problems = [new ObjectProblem(message)] };
    }
}
