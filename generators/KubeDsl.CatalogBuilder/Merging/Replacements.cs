using System.Globalization;
using System.Text.RegularExpressions;
using KubeDsl.CatalogBuilder.Reading;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>Finds what to use in place of a deprecated or removed kind.</summary>
internal static partial class Replacements
{
    public static KindName? Find(MergedKind kind, IReadOnlyDictionary<KindName, MergedKind> kinds)
    {
        if (kind.Life.HasNoReplacement || kind.Life.Deprecated is null && kind.Life.Removed is null)
            return null;
        var replacement = kind.Life.Replacement ?? BestVersion(kind, kinds);

        // A replacement of former days may be gone itself; its own replacement is then meant.
        for (var steps = 0; replacement is not null && steps < kinds.Count; steps++)
        {
            if (!kinds.TryGetValue(replacement, out var target))
                throw new CatalogInputException($"'{kind.Name}' is to be replaced by '{replacement}', which is no kind. Say 'life {kind.Name} …' in facts.txt.");
            if (IsLiving(target))
                return replacement;
            replacement = target.Life.Replacement ?? BestVersion(target, kinds);
        }
        return null;
    }

    private static KindName? BestVersion(MergedKind kind, IReadOnlyDictionary<KindName, MergedKind> kinds) => kinds.Values
        .Where(other => other.Name.Group == kind.Name.Group && other.Name.Kind == kind.Name.Kind && IsLiving(other))
        .Where(other => Rank(other.Name).CompareTo(Rank(kind.Name)) > 0)
        .OrderByDescending(other => Rank(other.Name))
        .Select(other => other.Name)
        .FirstOrDefault();

    private static bool IsLiving(MergedKind kind) => kind.First is not null && kind.Last is null;

    /// <summary>Stable before beta before alpha, then the number, then the number of the beta or alpha.</summary>
    private static (int Maturity, int Major, int Minor) Rank(KindName kind)
    {
        var match = VersionPattern().Match(kind.Version);
        if (!match.Success)
            throw new CatalogInputException($"'{kind}' has a version that is not of the form v1, v1beta1 or v1alpha1.");
        var maturity = match.Groups[2].Value switch { "" => 2, "beta" => 1, _ => 0 };
        return (maturity, Number(match.Groups[1]), maturity == 2 ? 0 : Number(match.Groups[3]));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^v([0-9]+)(?:(alpha|beta)([0-9]+))?$")]
    private static partial Regex VersionPattern();
}
