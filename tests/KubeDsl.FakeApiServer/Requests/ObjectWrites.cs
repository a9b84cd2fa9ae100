using System.Globalization;
using KubeDsl.Fakes.Answers;
using KubeDsl.Fakes.Applying;
using KubeDsl.Fakes.Faults;
using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Storage;
using KubeDsl.Fakes.Validation;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Requests;

/// <summary>Creates and changes objects.</summary>
internal sealed class ObjectWrites(ObjectStore store, TimeProvider time, FaultPlan faults)
{
    /// <summary>POST.</summary>
    public ApiResponse Create(WriteContext write, MapNode body)
    {
        Admit(write, body);
        return Write(write, before => before is not null
            ? throw new RefusalException(Refusals.AlreadyExists(write.Resource, write.Name))
            : Tracked(write, MapNode.Empty, body));
    }

    /// <summary>PUT.</summary>
    public ApiResponse Replace(WriteContext write, MapNode body)
    {
        Admit(write, body);
        return Write(write, before =>
        {
            var known = before ?? throw new RefusalException(Refusals.NotFound(write.Resource, write.Name));
            CheckVersion(write, known, body);
            return Tracked(write, known, body);
        });
    }

    /// <summary>A merge patch.</summary>
    public ApiResponse Merge(WriteContext write, MapNode patch) => Write(write, before =>
    {
        var known = before ?? throw new RefusalException(Refusals.NotFound(write.Resource, write.Name));
        CheckVersion(write, known, patch);
        return Tracked(write, known, (MapNode)MergePatch.Apply(known, patch)!);
    });

    /// <summary>Server-side apply.</summary>
    public ApiResponse Apply(WriteContext write, MapNode applied, bool force)
    {
        if (TypeCheck.Errors(applied, write.Resource.Shape) is { Count: > 0 } errors)
            throw new RefusalException(Refusals.Untyped(write.Resource, applied, write.Name, errors));
        Admit(write, applied);
        return Write(write, before =>
        {
            CheckVersion(write, before, applied);
            var outcome = ServerSideApply.Run(before, applied, write.Resource.Shape, write.Manager, write.Resource.ApiVersion, force, Now);
            return outcome.Object ?? throw new RefusalException(Refusals.ApplyConflicts(outcome.Conflicts));
        });
    }

    private string Now => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private ApiResponse Write(WriteContext write, Func<MapNode?, MapNode> change)
    {
        var isNew = false;
        MapNode? result = null;
        var stored = store.Update(write.Key, before =>
        {
            isNew = before is null;
            if (isNew)
                CheckNamespace(write);
            result = Finished(write, before, change(before));
            return write.IsDryRun ? before : result;
        });
        var shown = write.IsDryRun ? result! : stored!;
        return isNew ? ApiResponse.Created(shown) : ApiResponse.Ok(shown);
    }

    private MapNode Finished(WriteContext write, MapNode? before, MapNode after)
    {
        var resource = write.Resource;
        after = Defaults.Fill(after.Set("apiVersion", resource.ApiVersion).Set("kind", resource.Kind), resource);
        if (write.Subresource is null && before?["status"] is { } status)
            after = after.Set("status", status);
        after = Identified(write, before, after);

        var wrong = ObjectValidation.Of(after, resource)
            .Concat(before is null ? [] : ImmutableFields.Changed(before, after, resource))
            .Concat(faults.RefusedFieldsOf(write.Name).Select(field => new Violation("FieldValueInvalid", field, "Invalid value: the test does not want it")))
            .ToArray();
        if (wrong.Length > 0)
            throw new RefusalException(Refusals.Invalid(resource, write.Name, [.. wrong.Select(one => (one.Reason, one.Field, one.Message))]));
        return after;
    }

    private MapNode Identified(WriteContext write, MapNode? before, MapNode after)
    {
        var metadata = (after["metadata"] as MapNode ?? MapNode.Empty).Set("name", write.Name);
        if (write.Namespace is { } @namespace)
            metadata = metadata.Set("namespace", @namespace);
        foreach (var key in new[] { "uid", "creationTimestamp", "resourceVersion", "generation", "deletionTimestamp" })
            metadata = before?.Find("metadata", key) is { } kept ? metadata.Set(key, kept) : metadata.Remove(key);

        if (before is null)
        {
            metadata = metadata.Set("uid", Guid.NewGuid().ToString()).Set("creationTimestamp", Now);
            if (write.Resource.HasGeneration)
                metadata = metadata.Set("generation", 1);
        }
        else if (write.Resource.HasGeneration && !Equals(before["spec"], after["spec"]) && metadata["generation"] is IntegerNode generation)
        {
            metadata = metadata.Set("generation", generation.Value + 1);
        }
        return after.Set("metadata", metadata);
    }

    private MapNode Tracked(WriteContext write, MapNode before, MapNode after)
    {
        if (write.Subresource == "status")
            after = after["status"] is { } status ? before.Set("status", status) : before;
        if (after.Find("metadata", "managedFields") is null && before.Find("metadata", "managedFields") is { } notes)
            after = (MapNode)after.SetAt(FieldPath.Parse("metadata.managedFields"), notes);
        return FieldTracking.Note(before, after, write.Resource.Shape, write.Manager, write.Resource.ApiVersion, write.Subresource ?? "", Now);
    }

    private static void Admit(WriteContext write, MapNode body)
    {
        if (body["apiVersion"] is not StringNode version || body["kind"] is not StringNode kind || version.Value != write.Resource.ApiVersion || kind.Value != write.Resource.Kind)
            throw new RefusalException(Refusals.BadRequest($"the API version in the data ({body["apiVersion"]}, Kind={body["kind"]}) does not match the expected API version ({write.Resource.ApiVersion}, Kind={write.Resource.Kind})"));
        if (body.Find("metadata", "name") is StringNode name && name.Value != write.Name)
            throw new RefusalException(Refusals.BadRequest($"the name of the object ({name}) does not match the name on the URL ({write.Name})"));
        if (body.Find("metadata", "namespace") is StringNode @namespace && @namespace.Value != write.Namespace)
            throw new RefusalException(Refusals.BadRequest("the namespace of the provided object does not match the namespace sent on the request"));
    }

    private void CheckNamespace(WriteContext write)
    {
        if (write.Namespace is not { } name)
            return;
        var found = store.Find("", "namespaces", "", name) ?? throw new RefusalException(Refusals.NoNamespace(name));
        if (found.Find("metadata", "deletionTimestamp") is not null)
            throw new RefusalException(Refusals.Terminating(write.Resource, write.Name, name));
    }

    private static void CheckVersion(WriteContext write, MapNode? stored, MapNode sent)
    {
        if (sent.Find("metadata", "resourceVersion") is StringNode { Value.Length: > 0 } version && !version.Equals(stored?.Find("metadata", "resourceVersion")))
            throw new RefusalException(Refusals.Modified(write.Resource, write.Name));
        if (sent.Find("metadata", "uid") is StringNode uid && !uid.Equals(stored?.Find("metadata", "uid")))
            throw new RefusalException(Refusals.OtherUid(write.Resource, write.Name, uid.Value, (stored?.Find("metadata", "uid") as StringNode)?.Value ?? ""));
    }
}
