using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Diffing;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Running;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>Applies one object: sends it, takes it over from client-side apply, makes it anew when asked.</summary>
internal sealed class ObjectApplier(IApiClient client, ApplyOptions options, Refusals refusals, Recreation recreation)
{
    private readonly ClientSideMigration migration = new(client, options.FieldManager);

    /// <summary>Applies an object.</summary>
    /// <param name="planned">The object.</param>
    /// <param name="before">The object as the server had it; null when that is not known, or it is new.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async Task<AppliedObject> ApplyAsync(PlannedObject planned, LiveObject? before, CancellationToken cancellation)
    {
        var body = OutgoingObject.Of(planned, options.Set);
        var answer = await SendAsync(planned, body, options.ForceConflicts, cancellation);

        if (IsClientSideConflict(answer))
            answer = await MigrateAsync(planned, cancellation) ?? await SendAsync(planned, body, options.ForceConflicts || IsDryRun, cancellation);

        if (options.Recreate && Refusals.IsImmutable(answer) && Recreation.IsAllowed(planned))
            return await RecreateAsync(planned, body, cancellation);

        if (answer is { IsSuccess: true, Body: { } taken } && !IsDryRun && ManagedFields.HasClientSideApply(taken))
            answer = await MigrateAsync(planned, cancellation) ?? await SendAsync(planned, body, options.ForceConflicts, cancellation);

        return answer.IsSuccess ? Applied(planned, before, answer) : new AppliedObject(Failed(planned, answer), null);
    }

    private bool IsDryRun => options.DryRun == DryRun.Server;

    private Task<ApiAnswer> SendAsync(PlannedObject planned, MapNode body, bool force, CancellationToken cancellation)
    {
        var path = $"{planned.Path}?fieldManager={Uri.EscapeDataString(options.FieldManager)}&fieldValidation=Strict{(IsDryRun ? "&dryRun=All" : "")}{(force ? "&force=true" : "")}";
        return client.SendAsync(new ApiRequest(HttpMethod.Patch, path, body, MediaTypes.ServerSideApply), cancellation);
    }

    // A dry run cannot move anything; taking the fields by force shows the same result.
    private Task<ApiAnswer?> MigrateAsync(PlannedObject planned, CancellationToken cancellation) =>
        IsDryRun ? Task.FromResult<ApiAnswer?>(null) : migration.RunAsync(planned, cancellation);

    private static bool IsClientSideConflict(ApiAnswer answer) =>
        answer is { StatusCode: 409, Failure.Causes: { Count: > 0 } causes }
        && causes.All(cause => cause.Reason == "FieldManagerConflict" && cause.Message.Contains($"\"{ManagedFields.ClientSideApply}\"", StringComparison.Ordinal));

    private async Task<AppliedObject> RecreateAsync(PlannedObject planned, MapNode body, CancellationToken cancellation)
    {
        if (IsDryRun)
            return new AppliedObject(new ObjectResult(planned.Identity, Outcome.Recreated) { Manifest = planned.Manifest }, null);
        if (await recreation.DeleteAsync(planned, options.Timeout, cancellation) is { } held)
            return new AppliedObject(Failed(planned, $"It could not be deleted to be made anew. {held}"), null);

        var answer = await SendAsync(planned, body, options.ForceConflicts, cancellation);
        return answer.IsSuccess
            ? new AppliedObject(new ObjectResult(planned.Identity, Outcome.Recreated) { Manifest = planned.Manifest, Warnings = answer.Warnings }, answer.Body)
            : new AppliedObject(Failed(planned, answer), null);
    }

    private AppliedObject Applied(PlannedObject planned, LiveObject? before, ApiAnswer answer)
    {
        var (outcome, detail) = Compare(before, answer);
        return new AppliedObject(
            new ObjectResult(planned.Identity, outcome) { Detail = detail, Manifest = planned.Manifest, Warnings = answer.Warnings }, answer.Body);
    }

    private (Outcome Outcome, string? Detail) Compare(LiveObject? before, ApiAnswer answer)
    {
        if (answer.StatusCode == 201)
            return (Outcome.Created, null);
        if (before is null || answer.Body is not { } after)
            return (Outcome.Configured, null);
        if (before.ResourceVersion == new LiveObject(after).ResourceVersion && !IsDryRun)
            return (Outcome.Unchanged, null);
        // A new version may be the work of a controller that wrote a status in between; and a dry run gives none.
        var changes = ObjectComparison.Changes(before.Root, after);
        return changes.Count == 0 ? (Outcome.Unchanged, null) : (Outcome.Configured, ChangeText.Brief(changes));
    }

    private ObjectResult Failed(PlannedObject planned, ApiAnswer answer) =>
        new(planned.Identity, Outcome.Failed) { Problems = refusals.Read(planned, answer), Manifest = planned.Manifest, Warnings = answer.Warnings };

    private ObjectResult Failed(PlannedObject planned, string message) =>
        new(planned.Identity, Outcome.Failed) { Problems = [refusals.Whole(planned, message)], Manifest = planned.Manifest };
}
