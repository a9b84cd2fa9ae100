using System.Globalization;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>A version by the rules of semver.org; what follows a plus sign does not count.</summary>
internal sealed class SemanticVersion(ulong major, ulong minor, ulong patch, string[] prerelease, string text) : CelOpaque
{
    public static readonly CelType ValueType = CelType.Opaque("kubernetes.Semver");

    public override CelType Type => ValueType;

    public ulong Major { get; } = major;

    public ulong Minor { get; } = minor;

    public ulong Patch { get; } = patch;

    private string[] Prerelease { get; } = prerelease;

    public static SemanticVersion? TryParse(string text)
    {
        var plus = text.IndexOf('+');
        var core = plus < 0 ? text : text.Substring(0, plus);
        if (plus >= 0 && !text.Substring(plus + 1).Split('.').All(IsIdentifier))
            return null;
        var dash = core.IndexOf('-');
        var prerelease = dash < 0 ? [] : core.Substring(dash + 1).Split('.');
        var numbers = (dash < 0 ? core : core.Substring(0, dash)).Split('.');
        if (numbers.Length != 3 || !prerelease.All(part => IsIdentifier(part) && !(IsNumeric(part) && part.Length > 1 && part[0] == '0')))
            return null;
        return TryNumber(numbers[0], out var major) && TryNumber(numbers[1], out var minor) && TryNumber(numbers[2], out var patch)
            ? new SemanticVersion(major, minor, patch, prerelease, text)
            : null;
    }

    /// <summary>The text in the form that <see cref="TryParse"/> takes: without a leading v and zeros, with minor and patch.</summary>
    public static string Normalize(string text)
    {
        text = text.StartsWith("v", StringComparison.Ordinal) ? text.Substring(1) : text;
        var end = text.IndexOfAny(['-', '+']);
        var core = end < 0 ? text : text.Substring(0, end);
        var parts = core.Split(['.'], 3).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var trimmed = parts[i].TrimStart('0');
            if (trimmed.Length < parts[i].Length)
                parts[i] = trimmed.Length == 0 || trimmed[0] is not (>= '0' and <= '9') ? "0" + trimmed : trimmed;
        }
        while (parts.Count < 3)
            parts.Add("0");
        return string.Join(".", parts) + (end < 0 ? "" : text.Substring(end));
    }

    public int CompareTo(SemanticVersion other)
    {
        var order = Major.CompareTo(other.Major);
        if (order == 0)
            order = Minor.CompareTo(other.Minor);
        if (order == 0)
            order = Patch.CompareTo(other.Patch);
        return order != 0 ? Math.Sign(order) : ComparePrerelease(Prerelease, other.Prerelease);
    }

    internal override bool EqualsOpaque(CelOpaque other) => other is SemanticVersion version && version.CompareTo(this) == 0;

    internal override int HashOpaque() => (int)(Major * 31 + Minor);

    public override string ToString() => text;

    private static int ComparePrerelease(string[] left, string[] right)
    {
        // A version without a mark comes after the same version with one.
        if (left.Length == 0 || right.Length == 0)
            return right.Length.CompareTo(left.Length) is var order && left.Length == right.Length ? 0 : Math.Sign(order);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = CompareIdentifiers(left[i], right[i]);
            if (order != 0)
                return order;
        }
        return Math.Sign(left.Length.CompareTo(right.Length));
    }

    private static int CompareIdentifiers(string left, string right)
    {
        if (IsNumeric(left) && IsNumeric(right))
            return left.Length != right.Length ? Math.Sign(left.Length.CompareTo(right.Length)) : Math.Sign(string.CompareOrdinal(left, right));
        if (IsNumeric(left) || IsNumeric(right))
            return IsNumeric(left) ? -1 : 1;
        return Math.Sign(string.CompareOrdinal(left, right));
    }

    private static bool TryNumber(string text, out ulong number)
    {
        number = 0;
        return IsNumeric(text) && (text.Length == 1 || text[0] != '0')
            && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool IsNumeric(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-');
}
