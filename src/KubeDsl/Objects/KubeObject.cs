using System.ComponentModel;
using System.Runtime.CompilerServices;
using KubeDsl.Emission;
using KubeDsl.Manifests;

namespace KubeDsl;

/// <summary>
/// The base of everything described in KubeDsl: an immutable, typed shell over a node of the manifest. Every fluent call
/// returns a new value; the value it was called on stays as it was.
/// </summary>
public abstract class KubeObject : IEquatable<KubeObject>
{
    private MapNode node;

    /// <summary>Makes an object in which nothing is set.</summary>
    protected KubeObject() => node = CallingLine.Begin(MapNode.Empty);

    /// <summary>Makes an object over an existing node.</summary>
    protected KubeObject(MapNode node) => this.node = CallingLine.Begin(node ?? throw new ArgumentNullException(nameof(node)));

    /// <summary>The manifest node that holds what was set.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public MapNode ToNode() => node;

    /// <summary>A shell of type <typeparamref name="T"/> over <paramref name="node"/>, for reading a tree in a typed way.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public static T FromNode<T>(MapNode node) where T : KubeObject
    {
        ArgumentNullException.ThrowIfNull(node);
        return Copy(Prototype<T>.Value, node);
    }

    /// <summary>A copy of <paramref name="self"/> over what a call made of its node.</summary>
    internal static T Over<T>(T self, MapNode node) where T : KubeObject => Copy(self, CallingLine.Note(self.ToNode(), node));

    private static T Copy<T>(T self, MapNode node) where T : KubeObject
    {
        var copy = (T)self.MemberwiseClone();
        copy.node = node;
        return copy;
    }

    /// <summary>True when both describe the same thing: the same type with equal content.</summary>
    public bool Equals(KubeObject? other) => other is not null && other.GetType() == GetType() && other.node.Equals(node);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as KubeObject);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => node.GetHashCode();

    private static class Prototype<T> where T : KubeObject
    {
        public static readonly T Value = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
    }
}
