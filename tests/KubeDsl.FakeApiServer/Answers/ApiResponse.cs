using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Answers;

/// <summary>A status code with an object.</summary>
internal sealed record ApiResponse(int StatusCode, MapNode Body)
{
    public static ApiResponse Ok(MapNode body) => new(200, body);

    public static ApiResponse Created(MapNode body) => new(201, body);
}
