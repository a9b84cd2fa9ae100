using System.Collections.Immutable;
using System.Composition;
using KubeDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Workloads;

/// <summary>Turns a container that keeps a Job from completing into a native sidecar, which does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNativeSidecar)), Shared]
public sealed class UseNativeSidecar : KubeDslCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KDSL4070"];

    private protected override void Offer(FaultyPlace place)
    {
        if (place.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => FluentChain.NameOf(call) is "WithContainer" or "WithClassicSidecar") is not { Expression: MemberAccessExpressionSyntax access } call
            || call.ArgumentList.Arguments.Count < 2
            || place.Model.GetTypeInfo(call.ArgumentList.Arguments[1].Expression, place.Cancellation).Type?.SpecialType != SpecialType.System_String)
            return;
        place.OfferReplacement("Make it a native sidecar", access.Name, SyntaxFactory.IdentifierName("WithSidecar").WithTriviaFrom(access.Name));
    }
}
