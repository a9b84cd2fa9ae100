using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;

namespace KubeDsl.Rules.Values;

/// <summary>The demand that a term of the constraints file stands for.</summary>
internal static class Demands
{
    /// <summary>The rules behind the terms.</summary>
    public static readonly IReadOnlyList<RuleInfo> Rules =
    [
        RequiredDemand.Info, ForbiddenDemand.Info, RangeDemand.Info, EnumDemand.Info, CountDemand.Info, UniqueDemand.Info, GroupDemand.Info,
        .. ValueFormats.Rules,
    ];

    /// <summary>The demand of <paramref name="term"/>; null when the term demands nothing by itself.</summary>
    public static Demand? Of(ConstraintTerm term, FieldType? type, bool isStrict) => term.Kind switch
    {
        ConstraintKind.Required => new RequiredDemand(type?.Kind == FieldTypeKind.Map),
        ConstraintKind.Forbidden => new ForbiddenDemand(isStrict, type?.Kind == FieldTypeKind.Map),
        ConstraintKind.Range => new RangeDemand(term.Minimum, term.Maximum, isQuantity: false, isAbove: false),
        ConstraintKind.Amount => new RangeDemand(term.Minimum, term.Maximum, isQuantity: true, isAbove: term.Arguments.Count > 0),
        ConstraintKind.Enum => new EnumDemand(term.Arguments.Select(EnumDemand.Parse).ToArray()),
        ConstraintKind.Format => new FormatDemand(ValueFormats.Find(term.Arguments[0])),
        ConstraintKind.Keys => new EntriesDemand(ValueFormats.Find(term.Arguments[0]), ofKeys: true),
        ConstraintKind.Values => new EntriesDemand(ValueFormats.Find(term.Arguments[0]), ofKeys: false),
        ConstraintKind.Count or ConstraintKind.Length => new CountDemand(term.Minimum, term.Maximum),
        ConstraintKind.Unique => new UniqueDemand(term.Arguments, isStrict),
        ConstraintKind.OneOf => new GroupDemand(term.Arguments, atLeastOne: true, atMostOne: true, isStrict),
        ConstraintKind.AtMostOneOf => new GroupDemand(term.Arguments, atLeastOne: false, atMostOne: true, isStrict),
        ConstraintKind.AnyOf => new GroupDemand(term.Arguments, atLeastOne: true, atMostOne: false, isStrict),
        _ => null,
    };
}
