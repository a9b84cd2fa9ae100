using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes.Editing;

/// <summary>The lambda of a fluent call that completes a part, such as <c>c => c.Image("nginx")</c> in <c>WithContainer</c>.</summary>
internal static class ConfiguringLambda
{
    /// <summary>
    /// <paramref name="call"/> with one more call inside the lambda that completes the part of the given type; a lambda is
    /// added where there is none. Null where the part is not completed by a lambda with an expression.
    /// </summary>
    public static InvocationExpressionSyntax? Extend(InvocationExpressionSyntax call, SemanticModel model, string type, string added, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method || ParameterOf(method, type) is not { } parameter)
            return null;
        foreach (var argument in call.ArgumentList.Arguments)
            if (Inside(argument.Expression, added) is { } longer && Takes(argument.Expression, model, type, cancellation))
                return call.ReplaceNode(argument.Expression, longer);
        if (call.ArgumentList.Arguments.Any(argument => Takes(argument.Expression, model, type, cancellation)))
            return null;
        var name = FreeName(call, type);
        var isNext = method.Parameters.IndexOf(parameter) == call.ArgumentList.Arguments.Count;
        var text = $"{(isNext ? "" : parameter.Name + ": ")}{name} => {name}.{added}";
        var arguments = call.ArgumentList.Arguments.ToFullString();
        return call.WithArgumentList(SyntaxFactory.ParseArgumentList($"({(arguments.Length == 0 ? "" : arguments + ", ")}{text})").WithTriviaFrom(call.ArgumentList));
    }

    private static ExpressionSyntax? Inside(ExpressionSyntax argument, string added) =>
        argument is SimpleLambdaExpressionSyntax { ExpressionBody: { } body } ? ((SimpleLambdaExpressionSyntax)argument).WithExpressionBody(FluentChain.WithCall(body, added))
        : argument is ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } other } ? ((ParenthesizedLambdaExpressionSyntax)argument).WithExpressionBody(FluentChain.WithCall(other, added))
        : null;

    private static bool Takes(ExpressionSyntax argument, SemanticModel model, string type, CancellationToken cancellation) =>
        IsFunctionOver(model.GetTypeInfo(argument, cancellation).ConvertedType, type);

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, string type) =>
        method.Parameters.FirstOrDefault(parameter => IsFunctionOver(parameter.Type, type));

    private static bool IsFunctionOver(ITypeSymbol? parameter, string type) =>
        parameter is INamedTypeSymbol { Name: "Func", TypeArguments.Length: 2 } function
        && function.TypeArguments[0] is var part
        && part.Name == type
        && part.ContainingNamespace?.ToDisplayString() == "KubeDsl";

    /// <summary>The first letter of the type, unless a lambda around the call has it already.</summary>
    private static string FreeName(SyntaxNode call, string type)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lambda in call.Ancestors().OfType<LambdaExpressionSyntax>())
            foreach (var parameter in lambda.DescendantNodes().OfType<ParameterSyntax>())
                taken.Add(parameter.Identifier.ValueText);
        var name = type.Substring(0, 1).ToLowerInvariant();
        return taken.Contains(name) ? type.Substring(0, 1).ToLowerInvariant() + type.Substring(1) : name;
    }
}
