namespace KubeDsl.Manifests.Formats;

/// <summary>A DNS name of several parts, as admission webhooks and signers have it: <c>policy.team.example.com</c>.</summary>
public static class FullyQualifiedNameFormat
{
    /// <summary>What is wrong with <paramref name="text"/> and what would be right; null when it is well-formed.</summary>
    /// <param name="text">The name.</param>
    /// <param name="minimumParts">How many parts between dots there must be at least.</param>
    public static string? Problem(string text, int minimumParts = 3)
    {
        if (Dns1123SubdomainFormat.Problem(text) is { } problem)
            return problem;

        var parts = 1;
        foreach (var c in text)
            if (c == '.')
                parts++;
        return parts >= minimumParts
            ? null
            : $"It has {parts} part{(parts == 1 ? "" : "s")}. Use at least {minimumParts} parts joined by dots, such as '{(minimumParts > 2 ? "check.team.example.com" : "team.example.com")}'.";
    }
}
