using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Editing;

/// <summary>Adds calls to a container, wherever the code completes it: in its own chain, or in the lambda of the call that adds it.</summary>
internal static class ContainerEdit
{
    /// <summary>Offers to add <paramref name="added"/> to the container at the place.</summary>
    public static void Offer(FaultyPlace place, string title, string added)
    {
        if (ChainAt(place) is { } chain)
            place.OfferReplacement(title, chain.Expression, chain.With(added));
        else if (AdderAt(place) is { } call && ConfiguringLambda.Extend(call, place.Model, "Container", added, place.Cancellation) is { } longer)
            place.OfferReplacement(title, call, longer);
    }

    /// <summary>Offers to add <paramref name="added"/> to a part of the container, which is made where it is not there.</summary>
    /// <param name="place">The place.</param>
    /// <param name="title">What the edit does.</param>
    /// <param name="method">The fluent method of the part, such as <c>SecurityContext</c>; the part's type has the same name.</param>
    /// <param name="added">The call that the part gets.</param>
    public static void OfferInPart(FaultyPlace place, string title, string method, string added)
    {
        if (CallsAt(place).FirstOrDefault(call => FluentChain.NameOf(call) == method) is not { } part)
        {
            var name = method.Substring(0, 1).ToLowerInvariant();
            Offer(place, title, $"{method}({name} => {name}.{added})");
        }
        else if (ConfiguringLambda.Extend(part, place.Model, method, added, place.Cancellation) is { } longer)
        {
            place.OfferReplacement(title, part, longer);
        }
    }

    /// <summary>The calls that complete the container, and those inside them.</summary>
    public static IEnumerable<InvocationExpressionSyntax> CallsAt(FaultyPlace place) =>
        ChainAt(place)?.Expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
        ?? AdderAt(place)?.ArgumentList.DescendantNodes().OfType<InvocationExpressionSyntax>()
        ?? [];

    /// <summary>The chain of the container itself.</summary>
    public static FluentChain? ChainAt(FaultyPlace place) => FluentChain.Around(place.Node, place.Model, "Container", place.Cancellation);

    private static InvocationExpressionSyntax? AdderAt(FaultyPlace place) =>
        place.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => FluentChain.NameOf(call).EndsWith("Container", StringComparison.Ordinal)
            || FluentChain.NameOf(call) is "WithSidecar" or "WithClassicSidecar" or "WithAdapter" or "WithAmbassador");
}
