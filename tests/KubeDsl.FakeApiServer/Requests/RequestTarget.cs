namespace KubeDsl.Fakes.Requests;

/// <summary>What a path below <c>/api</c> or <c>/apis</c> leads to.</summary>
internal sealed record RequestTarget(string Group, string Version, string? Namespace, string Plural, string? Name, string? Subresource)
{
    /// <summary>The target of a path; null when it leads to no resource.</summary>
    public static RequestTarget? Parse(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var rest = parts switch
        {
            ["api", ..] => parts.AsSpan(1),
            ["apis", _, ..] => parts.AsSpan(1),
            _ => [],
        };
        if (rest.Length == 0)
            return null;

        var group = parts[0] == "apis" ? rest[0] : "";
        rest = parts[0] == "apis" ? rest[1..] : rest;
        if (rest.Length < 2)
            return null;
        var version = rest[0];
        rest = rest[1..];

        // A namespace is itself a resource: /api/v1/namespaces/shop and its subresources.
        string? @namespace = null;
        if (rest.Length > 2 && rest[0] == "namespaces" && !(rest.Length == 3 && rest[2] is "status" or "finalize"))
        {
            @namespace = rest[1];
            rest = rest[2..];
        }
        return rest.Length is 0 or > 3 ? null : new RequestTarget(group, version, @namespace, rest[0], rest.Length > 1 ? rest[1] : null, rest.Length > 2 ? rest[2] : null);
    }
}
