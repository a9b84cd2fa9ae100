using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.Values;

/// <summary>Formats of devices and policies.</summary>
internal static partial class SpecialFormats
{
    /// <summary>DNS names joined by '/'.</summary>
    public static string? PoolName(string text)
    {
        if (text.Length > 253)
            return $"It has {text.Length} characters. Use at most 253.";
        foreach (var part in text.Split('/'))
            if (Dns1123SubdomainFormat.Problem(part) is { } problem)
                return problem;
        return null;
    }

    /// <summary>An identifier, with or without a domain before it. Of a name with more than one '/' the server judges nothing.</summary>
    public static string? DeviceKey(string text, bool needsDomain)
    {
        var parts = text.Split('/');
        if (parts.Length > 2)
            return null;
        if (parts.Length == 1 && needsDomain)
            return "It has no domain. Write it like 'gpu.example.com/model'.";
        if (parts.Length == 2 && (parts[0].Length > 63 ? "The domain is longer than 63 characters." : Dns1123SubdomainFormat.Problem(parts[0])) is { } problem)
            return problem;
        var name = parts[parts.Length - 1];
        return name.Length > 32 ? $"The name has {name.Length} characters. Use at most 32." : CIdentifierFormat.Problem(name);
    }

    public static string? GroupVersion(string text)
    {
        var slash = text.IndexOf('/');
        if (slash >= 0 && text.IndexOf('/', slash + 1) >= 0)
            return "It is a group, one '/' and a version. Write it like 'example.com/v1'.";
        return (slash > 0 ? Dns1123SubdomainFormat.Problem(text.Substring(0, slash)) : null) ?? Dns1035LabelFormat.Problem(text.Substring(slash + 1));
    }

    public static string? Line(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return "It is blank. Write a message, or leave the field out.";
        return trimmed.IndexOfAny(LineBreaks) >= 0 ? "It has line breaks. Write it in one line." : null;
    }

    /// <summary>Three numbers, and perhaps what comes before the release and the build.</summary>
    public static string? SemanticVersion(string text)
    {
        var plus = text.IndexOf('+');
        var release = plus < 0 ? text : text.Substring(0, plus);
        var dash = release.IndexOf('-');
        var numbers = (dash < 0 ? release : release.Substring(0, dash)).Split('.');
        var isRight = numbers.Length == 3 && Array.TrueForAll(numbers, IsPlainNumber)
            && (plus < 0 || Array.TrueForAll(text.Substring(plus + 1).Split('.'), IsWord))
            && (dash < 0 || Array.TrueForAll(release.Substring(dash + 1).Split('.'), part => IsWord(part) && (!part.All(IsDigit) || IsPlainNumber(part))));
        return isRight ? null : "Write it like '1.2.3' or '1.2.3-rc.1'.";
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsPlainNumber(string text) => text.Length > 0 && text.All(IsDigit) && (text[0] != '0' || text.Length == 1);

    private static bool IsWord(string text) => text.Length > 0 && text.All(c => IsDigit(c) || c is '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));

    private static readonly char[] LineBreaks = ['\n', '\r'];
}
