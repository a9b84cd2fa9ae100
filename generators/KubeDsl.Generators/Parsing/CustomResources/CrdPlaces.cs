using KubeDsl.Generators.Models.CustomResources;
using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>Places in a file as models keep them.</summary>
internal static class CrdPlaces
{
    /// <summary>The place of an origin, as far as it stands on one line.</summary>
    public static CrdPlace Of(SourceOrigin? origin) => origin is null
        ? CrdPlace.Start
        : new CrdPlace(origin.Line, origin.Column, origin.EndLine == origin.Line ? Math.Max(origin.Column, origin.EndColumn) : origin.Column);
}
