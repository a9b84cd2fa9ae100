using System.Globalization;

namespace KubeDsl.Schema;

/// <summary>A minor version of Kubernetes, such as 1.36. Patch versions do not change what an API server accepts and are not kept.</summary>
/// <param name="Major">The major version; 1 for every Kubernetes so far.</param>
/// <param name="Minor">The minor version.</param>
public readonly record struct KubernetesVersion(int Major, int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>The oldest version whose types the catalogue describes: 1.28.</summary>
    public static KubernetesVersion Oldest { get; } = new(1, 28);

    /// <summary>The newest version whose types the catalogue describes: 1.36.</summary>
    public static KubernetesVersion Latest { get; } = new(1, 36);

    /// <summary>Reads <c>1.36</c>, <c>v1.36</c>, <c>1.36.2</c> or <c>v1.36.2-rc.1+build</c>.</summary>
    /// <exception cref="FormatException">The text is not a Kubernetes version.</exception>
    public static KubernetesVersion Parse(string text) => TryParse(text, out var version)
        ? version
        : throw new FormatException($"'{text}' is not a Kubernetes version. Write a major and a minor number, for example '{Latest}'.");

    /// <summary>Reads what <see cref="Parse"/> reads; false when the text is not a version.</summary>
    public static bool TryParse(string? text, out KubernetesVersion version)
    {
        version = default;
        if (text is null)
            return false;
        var start = text.StartsWith("v", StringComparison.Ordinal) ? 1 : 0;
        var dot = text.IndexOf('.', start);
        if (dot < 0)
            return false;
        var end = dot + 1;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        if (end < text.Length && text[end] is not ('.' or '-' or '+'))
            return false;
        if (!TryParseNumber(text.Substring(start, dot - start), out var major) ||
            !TryParseNumber(text.Substring(dot + 1, end - dot - 1), out var minor))
            return false;
        version = new KubernetesVersion(major, minor);
        return true;
    }

    /// <summary>The minor version after this one.</summary>
    public KubernetesVersion Next() => new(Major, Minor + 1);

    /// <inheritdoc/>
    public int CompareTo(KubernetesVersion other) => Major != other.Major
        ? Major.CompareTo(other.Major)
        : Minor.CompareTo(other.Minor);

    /// <summary>Whether <paramref name="left"/> is older than <paramref name="right"/>.</summary>
    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is newer than <paramref name="right"/>.</summary>
    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not newer than <paramref name="right"/>.</summary>
    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not older than <paramref name="right"/>.</summary>
    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) >= 0;

    /// <summary>The version as <c>1.36</c>.</summary>
    public override string ToString() =>
        Major.ToString(CultureInfo.InvariantCulture) + "." + Minor.ToString(CultureInfo.InvariantCulture);

    // Four digits are more than any version has and keep hostile input from overflowing.
    private static bool TryParseNumber(string text, out int number)
    {
        number = 0;
        return text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
