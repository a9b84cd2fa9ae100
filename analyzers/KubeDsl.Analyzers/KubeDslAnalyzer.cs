using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers;

/// <summary>The manners of every analyzer: concurrent, silent on generated code, and idle where KubeDsl is not used.</summary>
public abstract class KubeDslAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("KubeDsl.KubeObject") is { } kubeObject)
                Register(start, kubeObject);
        });
    }

    /// <summary>
    /// Registers what the analyzer looks at, in a compilation that uses KubeDsl: files, whatever it then asks of their meaning. For everything else the
    /// compiler first finds out all that it has to say itself, which in an editor takes several times as long as what is remembered from before.
    /// </summary>
    private protected abstract void Register(CompilationStartAnalysisContext context, INamedTypeSymbol kubeObject);
}
