using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>
/// What was found out in surroundings that are the same for many compilations: those of an editor that differ in bodies only. It holds nothing
/// of any of them.
/// </summary>
internal sealed class Surroundings
{
    // Projects of a solution, and a few states of each: going back and forth between two is common, as undoing is.
    private const int MostSurroundings = 16;
    private const int MostKeys = 20_000;
    private const int MostVersions = 3;

    private static readonly object Gate = new();
    private static readonly LinkedList<Surroundings> Recent = new();

    private readonly SurroundingsKey key;
    private readonly string? environment;
    private readonly ConcurrentDictionary<string, Remembered[]> remembered = new(StringComparer.Ordinal);

    private int readings;

    private Surroundings(SurroundingsKey key, string? environment)
    {
        this.key = key;
        this.environment = environment;
    }

    /// <summary>How often the compiler was asked what a piece of code does, for want of something remembered.</summary>
    public int Readings => readings;

    /// <param name="compilation">The compilation.</param>
    /// <param name="environment">The environment that members are told; null where it may be any.</param>
    /// <param name="cancellation">Ends the reading of the files' shapes.</param>
    public static Surroundings Of(Compilation compilation, string? environment, CancellationToken cancellation)
    {
        var key = SurroundingsKey.Of(compilation, cancellation);
        lock (Gate)
        {
            for (var node = Recent.First; node is not null; node = node.Next)
            {
                if (node.Value.environment != environment || !node.Value.key.Equals(key))
                    continue;
                if (node != Recent.First)
                {
                    Recent.Remove(node);
                    Recent.AddFirst(node);
                }
                return node.Value;
            }
            var made = new Surroundings(key, environment);
            Recent.AddFirst(made);
            if (Recent.Count > MostSurroundings)
                Recent.RemoveLast();
            return made;
        }
    }

    /// <summary>Forgets everything; for those who measure what it is worth.</summary>
    public static void Forget()
    {
        lock (Gate)
            Recent.Clear();
    }

    /// <summary>What is remembered by a key and holds for bodies with the given texts; null when there is nothing.</summary>
    public Remembered? Find(string key, Func<BodyId, string> textOf)
    {
        if (!remembered.TryGetValue(key, out var versions))
            return null;
        foreach (var version in versions)
        {
            var holds = true;
            foreach (var text in version.Texts)
                if (text.Value != textOf(text.Key))
                {
                    holds = false;
                    break;
                }
            if (holds)
                return version;
        }
        return null;
    }

    public void CountReading() => Interlocked.Increment(ref readings);

    public void Keep(string key, Remembered found)
    {
        if (remembered.Count >= MostKeys)
            remembered.Clear();
        remembered.AddOrUpdate(key, [found], (_, others) => [found, .. others.Take(MostVersions - 1)]);
    }
}
