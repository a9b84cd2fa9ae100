using System.Text;
using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Parsing;
using KubeDsl.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Generators;

/// <summary>
/// Makes the fluent API from the schema catalogue. It works only in the compilation of KubeDsl itself, which sets
/// <c>KubeDslGenerateCatalogApi</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var wanted = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) =>
                options.GlobalOptions.TryGetValue("build_property.KubeDslGenerateCatalogApi", out var value)
                && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
            .WithTrackingName(TrackingNames.CatalogApiWanted);

        context.RegisterSourceOutput(wanted, static (output, isWanted) =>
        {
            if (!isWanted)
                return;

            var model = new CatalogModel(Catalog.Default);
            foreach (var type in model.Types())
            {
                output.CancellationToken.ThrowIfCancellationRequested();
                output.AddSource($"{type.SchemaName}.g.cs", SourceText.From(FluentTypeEmitter.Emit(type), Encoding.UTF8));
            }
            foreach (var set in model.Enums())
                output.AddSource($"{set.Namespace}.{set.Name}.enum.g.cs", SourceText.From(EnumEmitter.Emit(set), Encoding.UTF8));
        });
    }
}
