using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Objects;

/// <summary>The calls that describe one object, as they come together.</summary>
/// <param name="fluent">The class of the object.</param>
/// <param name="target">The tree to describe.</param>
/// <param name="start">What is there before the first call.</param>
/// <param name="place">Where the object is in its resource.</param>
internal sealed class ObjectCode(FluentClass fluent, MapNode target, MapNode start, FieldPath place)
{
    private readonly List<Call> calls = [];

    public FluentClass Class => fluent;

    /// <summary>The tree to describe.</summary>
    public MapNode Target => target;

    /// <summary>What the calls so far have made.</summary>
    public MapNode Made { get; private set; } = start;

    public FieldPath Place => place;

    public IReadOnlyList<Call> Calls => calls;

    /// <summary>The calls as a lambda.</summary>
    public Lambda Lambda => new(fluent.Hint, calls);

    public void Add(Call call)
    {
        Made = call.Effect(Made);
        calls.Add(call);
    }

    /// <summary>What <paramref name="call"/> would make; null when the program would fail there.</summary>
    public MapNode? Try(Call call)
    {
        try
        {
            return call.Effect(Made);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
