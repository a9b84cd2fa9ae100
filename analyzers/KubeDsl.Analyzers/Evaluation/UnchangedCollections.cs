using KubeDsl.Analyzers.Evaluation.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>
/// Static lists and dictionaries that could be changed and are not: nobody outside of the type can reach them, and all that is done with them
/// in it is reading.
/// </summary>
internal static class UnchangedCollections
{
    private static readonly HashSet<string> Reading =
    [
        "Count", "Keys", "Values", "ContainsKey", "ContainsValue", "TryGetValue", "GetValueOrDefault", "Contains", "IndexOf", "Select", "SelectMany", "Where", "OrderBy",
        "OrderByDescending", "Any", "All", "First", "FirstOrDefault", "Last", "Single", "SingleOrDefault", "ToList", "ToArray", "ToDictionary", "Concat", "Append", "Prepend",
        "Zip", "Aggregate", "Distinct", "Skip", "Take", "Sum", "Max", "Min", "GroupBy", "ElementAt", "Union", "Except", "Intersect",
    ];

    /// <summary>True when the collection is as its initializer made it at any time.</summary>
    /// <param name="member">A static field or property.</param>
    /// <param name="type">The type of the collection.</param>
    /// <param name="source">The code.</param>
    /// <param name="recording">Where it is noted which code this goes by.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static bool IsOne(ISymbol member, ITypeSymbol type, SourceKnowledge source, Recording recording, CancellationToken cancellation)
    {
        if (member.DeclaredAccessibility != Accessibility.Private || type is not INamedTypeSymbol { Name: "List" or "Dictionary" } collection || !collection.TypeArguments.All(argument => IsFixed(argument, source)))
            return false;
        foreach (var reference in OutermostOf(member).DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellation);
            foreach (var body in source.Texts.BodiesOf(reference.SyntaxTree))
                if (declaration.Span.Contains(source.Texts.StartOf(body)))
                    recording.Bodies.Add(body);
            foreach (var name in declaration.DescendantNodes().OfType<IdentifierNameSyntax>())
                if (name.Identifier.ValueText == member.Name && !IsRead(Whole(name), source, cancellation))
                    return false;
        }
        return true;
    }

    private static INamedTypeSymbol OutermostOf(ISymbol member)
    {
        var type = member.ContainingType;
        while (type.ContainingType is { } outer)
            type = outer;
        return type;
    }

    private static bool IsFixed(ITypeSymbol type, SourceKnowledge source) =>
        type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || type.TypeKind == TypeKind.Enum || source.Dsl.IsObject(type);

    private static ExpressionSyntax Whole(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsRead(ExpressionSyntax use, SourceKnowledge source, CancellationToken cancellation) => use.Parent switch
    {
        ForEachStatementSyntax loop => loop.Expression == use,
        ForEachVariableStatementSyntax loop => loop.Expression == use,
        SpreadElementSyntax => true,
        ElementAccessExpressionSyntax item => item.Expression == use && !IsChanged(item),
        MemberAccessExpressionSyntax access => access.Expression == use && Reading.Contains(access.Name.Identifier.ValueText),
        ArgumentSyntax { RefKindKeyword.RawKind: 0 } argument => IsGivenToReader(argument, source, cancellation),
        _ => false,
    };

    private static bool IsChanged(ExpressionSyntax item) => item.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == item,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => item.Parent.RawKind is not (int)SyntaxKind.SuppressNullableWarningExpression,
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax => true,
        _ => false,
    };

    // The library and the DSL take what is in a collection, and not the collection.
    private static bool IsGivenToReader(ArgumentSyntax argument, SourceKnowledge source, CancellationToken cancellation) => argument.Parent?.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => source.ModelOf(creation.SyntaxTree).GetSymbolInfo(creation, cancellation).Symbol?.ContainingType is { Name: "List" or "Dictionary" or "HashSet" },
        InvocationExpressionSyntax call => source.ModelOf(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
            && (source.Dsl.MemberOf(method.ReducedFrom ?? method) is not null || method.ContainingType is { SpecialType: SpecialType.System_String } or { Name: "Enumerable", ContainingNamespace.Name: "Linq" }),
        _ => false,
    };
}
