using System.Text;
using KubeDsl.Generators.Models;

namespace KubeDsl.Generators.Parsing;

/// <summary>Names the sets of manifests.</summary>
internal static class SetNames
{
    /// <summary>The members with the names of their sets, in the order of the names.</summary>
    public static IReadOnlyList<(string Set, ManifestMemberModel Member)> Of(IReadOnlyCollection<ManifestMemberModel> members)
    {
        var perType = members.GroupBy(member => member.Type, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return members
            .Select(member => (Set: member.SetName ?? NameOf(member, perType[member.Type] > 1), member))
            .OrderBy(item => item.Set, StringComparer.Ordinal)
            .ThenBy(item => item.member.Type, StringComparer.Ordinal)
            .ThenBy(item => item.member.Member, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary><c>WebShop</c> becomes <c>web-shop</c>, <c>HTTPProxy</c> becomes <c>http-proxy</c>.</summary>
    public static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (character == '_')
            {
                kebab.Append('-');
                continue;
            }
            var startsWord = char.IsUpper(character) && i > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && kebab.Length > 0 && kebab[kebab.Length - 1] != '-')
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(character));
        }
        return kebab.ToString().Trim('-');
    }

    private static string NameOf(ManifestMemberModel member, bool isOneOfSeveral) =>
        isOneOfSeveral ? $"{Kebab(member.TypeName)}-{Kebab(member.Member)}" : Kebab(member.TypeName);
}
