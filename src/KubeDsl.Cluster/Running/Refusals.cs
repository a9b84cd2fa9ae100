using System.Text.RegularExpressions;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Secrecy;
using KubeDsl.Cluster.Sets;

namespace KubeDsl.Cluster.Running;

/// <summary>Turns the refusals of a server into problems at the lines of the manifest.</summary>
internal sealed partial class Refusals(SecretText secrets)
{
    private const string RecreateKinds = "PersistentVolumeClaim, PersistentVolume, Namespace, CustomResourceDefinition";

    // Nobody wrote it into a manifest, so nobody can leave it out.
    private const string MembershipLabel = ".metadata.labels." + ApplySetNames.PartOf;

    /// <summary>Everything that the answer complains about.</summary>
    public IReadOnlyList<ObjectProblem> Read(PlannedObject planned, ApiAnswer answer)
    {
        var failure = answer.Failure;
        var message = failure?.Message is { Length: > 0 } text ? text : $"The server answered {answer.StatusCode}.";
        var causes = failure?.Causes ?? [];
        return answer.StatusCode switch
        {
            409 when causes.Any(cause => cause.Reason == "FieldManagerConflict") =>
                [.. causes.Where(cause => cause.Reason == "FieldManagerConflict").Select(cause => Conflict(planned, cause))],
            _ when TypedPatch().Match(message) is { Success: true } match => [.. UntypedFields(planned, match.Groups["errors"].Value)],
            422 when causes.Count > 0 => [.. causes.Select(cause => Invalid(planned, cause))],
            404 when NoNamespace().Match(message) is { Success: true } match =>
                [At(planned, "metadata.namespace", $"The namespace '{match.Groups["name"].Value}' does not exist. Create it, or put it among the manifests.")],
            403 => [Whole(planned, $"{message}. The cluster's administrator can grant the right.")],
            _ => [Whole(planned, message)],
        };
    }

    /// <summary>A problem with the object as a whole.</summary>
    public ObjectProblem Whole(PlannedObject planned, string message) => At(planned, null, message);

    /// <summary>True when the object can only be changed by making it anew.</summary>
    public static bool IsImmutable(ApiAnswer answer) =>
        answer.StatusCode == 422 && answer.Failure is { } failure
        && (SaysImmutable(failure.Message) || failure.Causes.Any(cause => SaysImmutable(cause.Message)));

    private static bool SaysImmutable(string message) =>
        message.Contains("immutable", StringComparison.Ordinal)
        || message.Contains("may not be changed", StringComparison.Ordinal)
        || message.Contains("may not change once set", StringComparison.Ordinal)
        || message.Contains("updates to statefulset spec for fields other than", StringComparison.Ordinal)
        || message.Contains("pod updates may not change fields other than", StringComparison.Ordinal);

    private ObjectProblem Conflict(PlannedObject planned, ApiCause cause)
    {
        var manager = Manager().Match(cause.Message) is { Success: true } match ? match.Groups["name"].Value : "another manager";
        if (cause.Field == MembershipLabel)
            return Whole(planned, $"'{manager}' keeps it in another ApplySet. Remove it from that set first, or take it over with --adopt --force-conflicts.");
        return At(planned, cause.Field, $"This field belongs to '{manager}'. Leave it out if '{manager}' sets it on purpose, as an autoscaler does with 'spec.replicas', or take it over with --force-conflicts.");
    }

    private IEnumerable<ObjectProblem> UntypedFields(PlannedObject planned, string errors)
    {
        var fields = FieldError().Matches(errors);
        if (fields.Count == 0)
            yield return Whole(planned, $"The server cannot read the object: {errors.Trim()}");
        foreach (Match field in fields)
        {
            var what = field.Groups["what"].Value.Trim();
            yield return At(planned, field.Groups["path"].Value, what == "field not declared in schema"
                ? $"The cluster's {planned.Resource.Kind} has no such field. Check its spelling and the version of the cluster."
                : $"The server cannot read this field: {what}.");
        }
    }

    private ObjectProblem Invalid(PlannedObject planned, ApiCause cause)
    {
        var message = WithoutValue(planned, cause).TrimEnd('.') + ".";
        if (SaysImmutable(cause.Message))
            message += Recreation.IsAllowed(planned)
                ? " It cannot be changed in place: give the object another name, or delete it and make it anew with --recreate."
                : $" It cannot be changed in place, and a {planned.Resource.Kind} is never deleted to be made anew ({RecreateKinds}): give it another name.";
        return At(planned, cause.Field, message);
    }

    // "Invalid value: "hunter2": must be …" quotes the value, and that of a Secret is not shown.
    private static string WithoutValue(PlannedObject planned, ApiCause cause) =>
        planned.Resource is { Group: "", Kind: "Secret" } && cause.Message.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon
            && cause.Field is not null && (cause.Field.StartsWith("data", StringComparison.Ordinal) || cause.Field.StartsWith("stringData", StringComparison.Ordinal))
            ? cause.Message[..colon]
            : cause.Message;

    private ObjectProblem At(PlannedObject planned, string? field, string message)
    {
        var path = field is null ? null : ServerPath.Find(planned.Manifest.Root, field);
        return new ObjectProblem(secrets.Clean(message))
        {
            Field = field?.TrimStart('.'),
            Path = path,
            Place = path is null ? planned.Manifest.Origin : ServerPath.PlaceOf(planned.Manifest.Root, path),
        };
    }

    [GeneratedRegex("^conflict with \"(?<name>[^\"]*)\"")]
    private static partial Regex Manager();

    [GeneratedRegex("failed to create (manager for existing fields|typed patch object) \\([^)]*\\): (?<errors>.*)$", RegexOptions.Singleline)]
    private static partial Regex TypedPatch();

    [GeneratedRegex("(?<path>\\.[^\\s:]+(\\[[^\\]]*\\][^\\s:]*)*): (?<what>[^\\n]+)")]
    private static partial Regex FieldError();

    [GeneratedRegex("^namespaces \"(?<name>[^\"]*)\" not found")]
    private static partial Regex NoNamespace();
}
