namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>The rules about definitions of custom resources that need their schema read.</summary>
internal static class DefinitionRules
{
    public static readonly IReadOnlyList<TypeRule> All =
    [
        new DefaultsMustFitTheirSchema(),
        new ExpressionsMustCompile(),
        new PathsMustLeadToFields(),
        new PartsMustFitTogether(),
    ];
}
