using System.Globalization;
using System.Text;

namespace KubeDsl.Manifests;

/// <summary>
/// A place inside a manifest, written as the API server writes it: <c>spec.containers[0].image</c>,
/// <c>metadata.labels[app.kubernetes.io/name]</c>. The empty path is the manifest itself.
/// </summary>
public sealed class FieldPath : IEquatable<FieldPath>
{
    private readonly int index;

    private FieldPath(FieldPath? parent, string? key, int index)
    {
        Parent = parent;
        Key = key;
        this.index = index;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>The manifest itself.</summary>
    public static FieldPath Root { get; } = new(null, null, -1);

    /// <summary>The path without its last step; null for <see cref="Root"/>.</summary>
    public FieldPath? Parent { get; }

    /// <summary>The number of steps.</summary>
    public int Depth { get; }

    /// <summary>The last step when it leads into a map, else null.</summary>
    public string? Key { get; }

    /// <summary>The last step when it leads into a list, else null.</summary>
    public int? Index => index < 0 ? null : index;

    /// <summary>The path one step on, into a map.</summary>
    public FieldPath Child(string key) => new(this, key ?? throw new ArgumentNullException(nameof(key)), -1);

    /// <summary>The path one step on, into a list.</summary>
    public FieldPath Child(int position) => position >= 0
        ? new(this, null, position)
        : throw new ArgumentOutOfRangeException(nameof(position), position, "A position in a list counts from 0.");

    /// <summary>Reads a path in the form that <see cref="ToString"/> gives.</summary>
    /// <exception cref="FormatException">A bracket is not closed, or a step is empty.</exception>
    public static FieldPath Parse(string text)
    {
        var path = Root;
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '[')
            {
                var close = text.IndexOf(']', position);
                if (close < 0)
                    throw new FormatException($"The path '{text}' has a '[' at position {position} that is not closed.");
                var inside = text.Substring(position + 1, close - position - 1);
                path = int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? path.Child(number)
                    : path.Child(inside);
                position = close + 1;
            }
            else
            {
                var start = text[position] == '.' && path.Depth > 0 ? position + 1 : position;
                var end = text.IndexOfAny(StepEnds, start);
                end = end < 0 ? text.Length : end;
                if (end == start)
                    throw new FormatException($"The path '{text}' has an empty step at position {position}.");
                path = path.Child(text.Substring(start, end - start));
                position = end;
            }
        }
        return path;
    }

    private static readonly char[] StepEnds = ['.', '['];

    /// <summary>The steps from the root on.</summary>
    public IReadOnlyList<FieldPath> Steps()
    {
        var steps = new FieldPath[Depth];
        for (var step = this; step.Depth > 0; step = step.Parent!)
            steps[step.Depth - 1] = step;
        return steps;
    }

    /// <inheritdoc/>
    public bool Equals(FieldPath? other)
    {
        if (other is null || other.Depth != Depth)
            return false;

        FieldPath left = this, right = other;
        while (left.Depth > 0)
        {
            if (left.index != right.index || left.Key != right.Key)
                return false;
            (left, right) = (left.Parent!, right.Parent!);
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        for (var step = this; step.Depth > 0; step = step.Parent!)
            hash = (hash * 31) + (step.Key?.GetHashCode() ?? step.index);
        return hash;
    }

    /// <summary>The path as the API server writes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps())
        {
            if (step.Key is not { } key)
                text.Append('[').Append(step.index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (key.Length == 0 || key.IndexOfAny(NeedsBrackets) >= 0 || char.IsDigit(key[0]))
                text.Append('[').Append(key).Append(']');
            else
                text.Append(text.Length > 0 ? "." : "").Append(key);
        }
        return text.ToString();
    }

    private static readonly char[] NeedsBrackets = ['.', '/', '[', ']', ' '];
}
