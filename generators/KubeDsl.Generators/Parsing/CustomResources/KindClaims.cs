using KubeDsl.Generators.Models;
using KubeDsl.Generators.Models.CustomResources;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>
/// Settles which file has a class, where several would make one of the same name. What comes out for a file depends on the names in the
/// others only, not on their content.
/// </summary>
internal static class KindClaims
{
    public static EquatableArray<KindClaim> Of(CrdFile file) => new(file.Kinds
        .Select(kind => new KindClaim(
            kind.Namespace,
            kind.Name,
            new EquatableArray<string>(kind.Types.Select(type => type.Name).Concat(kind.Enums.SelectMany(set => new[] { set.Name, set.Name + "Texts" })).ToArray()),
            file.Path))
        .ToArray());

    /// <summary>The claims of all files, in the order in which they count.</summary>
    public static EquatableArray<KindClaim> Together(IEnumerable<EquatableArray<KindClaim>> claims) =>
        new(claims.SelectMany(claim => claim).OrderBy(claim => claim.Path, StringComparer.Ordinal).ToArray());

    /// <summary>The file with the classes that it may have, by the names that they may have.</summary>
    public static CrdFile Settle(CrdFile file, EquatableArray<KindClaim> all)
    {
        var kinds = new List<CrdKind>();
        var problems = file.Problems.ToList();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in file.Kinds)
        {
            var owner = all.First(claim => Same(claim.Namespace, kind.Namespace) && Same(claim.Name, kind.Name));
            if (owner.Path == file.Path && seen.Add(kind.FullName))
                kinds.Add(Settle(kind, all, problems));
            else
                problems.Add(new CrdProblem(CrdProblemIds.Duplicate, kind.Place,
                    $"The class '{kind.FullName}' is made of {(owner.Path == file.Path ? "another definition in this file" : $"'{Path.GetFileName(owner.Path)}'")} already, so none is made of {kind.ApiVersion} here. Remove one of the definitions, or give one file another namespace with the 'Namespace' of its KubeDslCrd item."));
        }
        return problems.Count == file.Problems.Count
            ? file
            : new CrdFile(file.Path, new EquatableArray<CrdKind>(kinds.ToArray()), new EquatableArray<CrdProblem>(problems.ToArray()));
    }

    /// <summary>
    /// Two kinds can want one name for a part only when the name of one begins with that of the other: 'CertificateRequest' is a kind, and
    /// the field 'request' of a Certificate. The longer kind has it.
    /// </summary>
    private static CrdKind Settle(CrdKind kind, EquatableArray<KindClaim> all, List<CrdProblem> problems)
    {
        var others = new HashSet<string>(
            all.Where(claim => Same(claim.Namespace, kind.Namespace) && claim.Name.Length > kind.Name.Length && claim.Name.StartsWith(kind.Name, StringComparison.OrdinalIgnoreCase))
                .SelectMany(claim => claim.Parts),
            StringComparer.OrdinalIgnoreCase);
        if (others.Count == 0)
            return kind;

        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        void Rename(string name)
        {
            var free = $"{kind.Name}_{name.Substring(kind.Name.Length)}";
            renamed.Add($"global::{kind.Namespace}.{name}", free);
            problems.Add(new CrdProblem(CrdProblemIds.Renamed, kind.Place, $"The part '{name}' of {kind.ApiVersion} {kind.Name} has the class '{free}', because another kind has a class of that name."));
        }

        foreach (var type in kind.Types.Where(type => others.Contains(type.Name)))
            Rename(type.Name);
        foreach (var set in kind.Enums.Where(set => others.Contains(set.Name) || others.Contains(set.Name + "Texts")))
            Rename(set.Name);
        return renamed.Count == 0 ? kind : Renamed(kind, renamed);
    }

    private static CrdKind Renamed(CrdKind kind, Dictionary<string, string> renamed)
    {
        string NameOf(string name) => renamed.TryGetValue($"global::{kind.Namespace}.{name}", out var free) ? free : name;
        FluentValue ValueOf(FluentValue value) => renamed.TryGetValue(value.CSharpType, out var free) ? value with { CSharpType = $"global::{kind.Namespace}.{free}" } : value;
        return kind with
        {
            Types = new EquatableArray<FluentType>(kind.Types
                .Select(type => type with
                {
                    Name = NameOf(type.Name),
                    Fields = new EquatableArray<FluentField>(type.Fields.Select(field => field with { Value = ValueOf(field.Value) }).ToArray()),
                })
                .ToArray()),
            Enums = new EquatableArray<FluentEnum>(kind.Enums.Select(set => set with { Name = NameOf(set.Name) }).ToArray()),
        };
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
