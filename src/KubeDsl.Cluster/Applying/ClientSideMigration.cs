using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Planning;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>Takes objects over that were applied with <c>kubectl apply</c> from the client side.</summary>
internal sealed class ClientSideMigration(IApiClient client, string fieldManager)
{
    private const int Attempts = 5;

    /// <summary>Moves the fields over; the next apply then settles what stays.</summary>
    /// <returns>Null when it is done, else the answer that refused it.</returns>
    public async Task<ApiAnswer?> RunAsync(PlannedObject planned, CancellationToken cancellation)
    {
        ApiAnswer answer;
        var attempt = 0;
        do
        {
            answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, planned.Path), cancellation);
            if (!answer.IsSuccess || answer.Body is not { } live)
                return answer;
            if (!ManagedFields.HasClientSideApply(live))
                return null;

            // The version makes sure that nobody's notes are lost that were taken in between.
            var patch = MapNode.Of("metadata", MapNode.Of(
                ("resourceVersion", new LiveObject(live).ResourceVersion),
                ("managedFields", ManagedFields.Migrate(live, fieldManager))));
            answer = await client.SendAsync(new ApiRequest(HttpMethod.Patch, planned.Path, patch, MediaTypes.MergePatch, ApiRetry.Never), cancellation);
        }
        while (answer.StatusCode == 409 && ++attempt < Attempts);
        return answer.IsSuccess ? null : answer;
    }
}
