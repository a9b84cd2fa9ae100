using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>What a function sees of the variables around it.</summary>
internal static class CapturedVariables
{
    /// <summary>The local function that an operation calls or takes as a value.</summary>
    public static IMethodSymbol? FunctionCalledBy(IOperation operation) =>
        ((operation as IInvocationOperation)?.TargetMethod ?? (operation as IMethodReferenceOperation)?.Method) is { MethodKind: MethodKind.LocalFunction } local
            ? local.OriginalDefinition
            : null;

    /// <summary>Notes the variable that an operation declares or uses.</summary>
    public static void Note(IOperation operation, HashSet<ISymbol> declared, HashSet<ISymbol> used)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation variable:
                declared.Add(variable.Symbol);
                break;
            case IAnonymousFunctionOperation inner:
                declared.UnionWith(inner.Symbol.Parameters);
                break;
            case ILocalFunctionOperation inner:
                declared.UnionWith(inner.Symbol.Parameters);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                declared.Add(symbol);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } symbol }:
                declared.Add(symbol);
                break;
            case IListPatternOperation { DeclaredSymbol: { } symbol }:
                declared.Add(symbol);
                break;
            case ILocalReferenceOperation local:
                if (local.IsDeclaration)
                    declared.Add(local.Local);
                used.Add(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                used.Add(parameter.Parameter);
                break;
        }
    }
}
