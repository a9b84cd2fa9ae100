using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Usage;

/// <summary>Finds fluent calls whose result is thrown away: they change nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FluentResultsAreUsed : KubeDslAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KDSL9102",
        "The result of a fluent call is used",
        "'{0}' returns a new {1} and this one is thrown away. Assign the result, or go on with the chain.",
        "Usage",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Values of KubeDsl are immutable: a fluent call does not change the value it is called on, it returns a new one.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, INamedTypeSymbol kubeObject) =>
        context.RegisterOperationAction(
            operation =>
            {
                var statement = (IExpressionStatementOperation)operation.Operation;
                var thrownAway = statement.Operation is IConditionalAccessOperation conditional ? conditional.WhenNotNull : statement.Operation;
                if (thrownAway is IInvocationOperation call
                    && call.Type is { } result
                    && Inherits(result, kubeObject)
                    && ReceiverOf(call) is { } receiver
                    && Inherits(receiver, kubeObject))
                    operation.ReportDiagnostic(Diagnostic.Create(Rule, NameOf(call), call.TargetMethod.Name, result.Name));
            },
            OperationKind.ExpressionStatement);

    private static ITypeSymbol? ReceiverOf(IInvocationOperation call) =>
        call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value.Type : null);

    private static bool Inherits(ITypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return true;
        return type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => Inherits(constraint, ancestor));
    }

    /// <summary>The name of the method that was called, not the whole chain before it.</summary>
    private static Location NameOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax invocation
            ? invocation.Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name.GetLocation(),
                MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
                var other => other.GetLocation(),
            }
            : call.Syntax.GetLocation();
}
