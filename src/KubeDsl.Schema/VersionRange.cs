namespace KubeDsl.Schema;

/// <summary>The versions from one to another, both included. An end that is null is open.</summary>
/// <param name="First">The first version, or null.</param>
/// <param name="Last">The last version, or null.</param>
public readonly record struct VersionRange(KubernetesVersion? First, KubernetesVersion? Last)
{
    private const string Separator = "..";

    /// <summary>Every version.</summary>
    public static VersionRange All => default;

    /// <summary>Whether the version lies in the range.</summary>
    public bool Contains(KubernetesVersion version) =>
        (First is not { } first || version >= first) && (Last is not { } last || version <= last);

    /// <summary>Reads <c>1.30..1.33</c>, <c>1.30..</c> or <c>..1.33</c>.</summary>
    /// <exception cref="FormatException">The text is not a range of versions.</exception>
    public static VersionRange Parse(string text)
    {
        var separator = text.IndexOf(Separator, StringComparison.Ordinal);
        if (separator < 0)
            throw new FormatException($"'{text}' is not a range of versions. Write it as '1.30..1.33', '1.30..' or '..1.33'.");
        return new VersionRange(ParseEnd(text.Substring(0, separator)), ParseEnd(text.Substring(separator + Separator.Length)));
    }

    /// <summary>The range as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => First + Separator + Last;

    private static KubernetesVersion? ParseEnd(string text) => text.Length == 0 ? null : KubernetesVersion.Parse(text);
}
