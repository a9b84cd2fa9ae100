namespace KubeDsl.Rules.Practice;

/// <summary>What looks like a secret in plain text.</summary>
internal static class SecretWords
{
    /// <summary>True when a value under this name is probably a secret, and not the place of one.</summary>
    public static bool LookLikeASecret(string name, string value)
    {
        if (value.Length == 0)
            return false;
        if (value.Contains("PRIVATE KEY---"))
            return true;
        var word = name.ToUpperInvariant().Replace('-', '_').Replace('.', '_');
        var isPlace = word.EndsWith("_FILE", StringComparison.Ordinal) || word.EndsWith("_PATH", StringComparison.Ordinal)
            || value.StartsWith("/", StringComparison.Ordinal) || value.Contains("$(");
        return !isPlace
            && (word.Contains("PASSWORD") || word.Contains("SECRET") || word.Contains("BEARER") || word == "TOKEN"
                || word.EndsWith("_TOKEN", StringComparison.Ordinal) || word.EndsWith("_API_KEY", StringComparison.Ordinal)
                || word.EndsWith("_KEY_CONTENT", StringComparison.Ordinal) || (word.StartsWith("AZURE_", StringComparison.Ordinal) && word.EndsWith("_KEY", StringComparison.Ordinal)));
    }
}
