using KubeDsl.Generators.Models.CustomResources;
using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>A definition lacks a part without which there are no classes.</summary>
/// <param name="map">The map where it should stand.</param>
/// <param name="key">Its key.</param>
/// <param name="message">What is wrong and what would be right.</param>
internal sealed class CrdFormatException(MapNode map, string key, string message) : Exception(message)
{
    public CrdPlace Place { get; } = CrdPlaces.Of(map.KeyOriginOf(key) ?? map.Origin);
}
