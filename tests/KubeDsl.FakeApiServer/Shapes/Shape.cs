namespace KubeDsl.Fakes.Shapes;

/// <summary>What a field may hold and how it is merged, whether a kind is built in or custom.</summary>
internal abstract class Shape
{
    /// <summary>Anything; objects are merged key by key, lists are replaced.</summary>
    public static Shape Any { get; } = new AnyShape();

    public abstract ShapeKind Kind { get; }

    /// <summary>For messages: what a scalar must be, such as <c>string</c>.</summary>
    public virtual string ScalarType => "";

    /// <summary>True when the value is replaced as a whole.</summary>
    public virtual bool IsAtomic => false;

    public virtual ListMerging Merging => ListMerging.Atomic;

    /// <summary>The fields that tell the items of a list apart.</summary>
    public virtual IReadOnlyList<string> Keys => [];

    /// <summary>The shape of a field of a struct or an entry of a map; null when a struct does not declare it.</summary>
    public virtual Shape? Field(string name) => null;

    /// <summary>The shape of the items of a list.</summary>
    public virtual Shape Element => Any;

    private sealed class AnyShape : Shape
    {
        public override ShapeKind Kind => ShapeKind.Any;

        public override Shape? Field(string name) => this;
    }
}
