namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>A kind in one API version.</summary>
internal sealed record KindName(string Group, string Version, string Kind) : IComparable<KindName>
{
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    public static KindName Of(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new("", apiVersion, kind) : new(apiVersion[..slash], apiVersion[(slash + 1)..], kind);
    }

    public int CompareTo(KindName? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"{ApiVersion} {Kind}";
}
