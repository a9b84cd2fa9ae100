using KubeDsl.Manifests;

namespace KubeDsl.Objects;

/// <summary>A value type that stands for one scalar of a manifest.</summary>
/// <typeparam name="T">The value type itself.</typeparam>
public interface IScalarValue<T> where T : struct, IScalarValue<T>
{
    /// <summary>The scalar as it stands in a manifest.</summary>
    ScalarNode ToNode();

    /// <summary>Reads a scalar of a manifest.</summary>
    /// <exception cref="FormatException">The scalar is no value of this type; the message says what is wrong.</exception>
    static abstract T FromNode(ScalarNode node);
}
