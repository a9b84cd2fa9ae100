using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Planning;

namespace KubeDsl.Cluster.Running;

/// <summary>Deletes an object that is to be made anew, and sees it gone.</summary>
internal sealed class Recreation(IApiClient client, ObjectDeletion deletion)
{
    // What these hold goes with them: data, everything in a namespace, every custom resource of a kind.
    private static readonly HashSet<GroupKind> Precious =
    [
        new("", "PersistentVolumeClaim"), new("", "PersistentVolume"), new("", "Namespace"), new("apiextensions.k8s.io", "CustomResourceDefinition"),
    ];

    /// <summary>False for kinds that take data with them.</summary>
    public static bool IsAllowed(PlannedObject planned) => !Precious.Contains(planned.GroupKind);

    /// <summary>Deletes the object and waits until it is gone.</summary>
    /// <returns>Null when it is gone, else why it is not.</returns>
    public async Task<string?> DeleteAsync(PlannedObject planned, TimeSpan timeout, CancellationToken cancellation)
    {
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, planned.Path), cancellation);
        if (answer.StatusCode == 404)
            return null;
        if (!answer.IsSuccess || answer.Body is not { } body)
            return answer.Failure?.Message ?? $"The server answered {answer.StatusCode}.";

        var live = new LiveObject(body);
        var refused = await deletion.DeleteAsync(planned.Path, live.Uid, Propagation.Foreground, cancellation);
        if (refused is { IsSuccess: false, StatusCode: not 404 })
            return refused.Failure?.Message ?? $"The server answered {refused.StatusCode}.";
        return await deletion.WaitUntilGoneAsync(planned.Path, live.Uid, timeout, cancellation);
    }
}
