using System.Text;
using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models;
using KubeDsl.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Generators;

/// <summary>Makes the registry through which the build step runs a project's <c>[Manifests]</c> members.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ManifestRegistryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var members = context.SyntaxProvider
            .ForAttributeWithMetadataName("KubeDsl.ManifestsAttribute", static (_, _) => true, ManifestMemberParser.Parse)
            .Where(static member => member is not null)
            .WithTrackingName(TrackingNames.ManifestMembers);

        var registry = members.Collect()
            .Select(static (all, _) => new EquatableArray<ManifestMemberModel>(all.Select(member => member!).ToArray()))
            .WithTrackingName(TrackingNames.ManifestRegistry);

        context.RegisterSourceOutput(registry, static (output, all) =>
        {
            if (all.Count > 0)
                output.AddSource("KubeDsl.ManifestRegistry.g.cs", SourceText.From(ManifestRegistryEmitter.Emit(all), Encoding.UTF8));
        });
    }
}
