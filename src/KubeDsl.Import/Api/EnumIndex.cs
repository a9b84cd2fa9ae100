using KubeDsl.Generators.Models;

namespace KubeDsl.Import.Api;

/// <summary>The members of enums by the texts they stand for.</summary>
internal sealed class EnumIndex(IEnumerable<FluentEnum> sets)
{
    private readonly Dictionary<(string Enum, string Text), EnumMember> members = sets
        .SelectMany(set => set.Members.Select(member => (Key: ($"global::{set.Namespace}.{set.Name}", member.Text), Member: new EnumMember(set.Namespace, set.Name, member.Name))))
        .ToDictionary(item => item.Key, item => item.Member);

    /// <summary>The member that stands for a text; null when there is none.</summary>
    public EnumMember? Find(FluentValue value, string text) => members.GetValueOrDefault((value.CSharpType, text));
}
