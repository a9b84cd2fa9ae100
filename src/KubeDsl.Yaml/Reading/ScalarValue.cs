using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Reading;

/// <summary>What the API server's YAML library makes of a scalar, before it becomes JSON.</summary>
internal readonly struct ScalarValue
{
    private ScalarValue(ScalarSort sort, string? text = null, double number = 0, long integer = 0, bool isSurprising = false, string? error = null)
    {
        Sort = sort;
        Text = text;
        Number = number;
        Integer = integer;
        IsSurprising = isSurprising;
        Error = error;
    }

    public static ScalarValue None { get; } = default;

    public static ScalarValue Null { get; } = new(ScalarSort.Null);

    public static ScalarValue Merge { get; } = new(ScalarSort.Merge, "<<");

    public ScalarSort Sort { get; }

    public string? Text { get; }

    public double Number { get; }

    public long Integer { get; }

    /// <summary>True when people are usually caught by it.</summary>
    public bool IsSurprising { get; }

    /// <summary>Why the scalar has no value, or null.</summary>
    public string? Error { get; }

    public bool IsMerge => Sort == ScalarSort.Merge;

    public bool IsNotFinite => Sort == ScalarSort.Float && (double.IsNaN(Number) || double.IsInfinity(Number));

    public static ScalarValue String(string text) => new(ScalarSort.String, text);

    public static ScalarValue Boolean(bool value, bool isSurprising) => new(ScalarSort.Boolean, integer: value ? 1 : 0, isSurprising: isSurprising);

    public static ScalarValue Of(long value, bool isSurprising) => new(ScalarSort.Integer, integer: value, isSurprising: isSurprising);

    public static ScalarValue Of(ulong value) => new(ScalarSort.Unsigned, number: value);

    public static ScalarValue Of(double value, bool isSurprising) => new(ScalarSort.Float, number: value, isSurprising: isSurprising);

    public static ScalarValue Wrong(string error) => new(ScalarSort.None, error: error);

    /// <summary>The node that the JSON value makes.</summary>
    /// <param name="origin">Where it stands.</param>
    /// <param name="written">Its text, where people are caught by it.</param>
    public ManifestNode ToNode(SourceOrigin? origin, string? written = null) => Sort switch
    {
        ScalarSort.Null => new NullNode(origin),
        ScalarSort.Boolean => new BooleanNode(Integer != 0, origin, written),
        ScalarSort.Integer => new IntegerNode(Integer, origin, written),
        ScalarSort.Unsigned => new FloatNode(Number, origin, written),
        ScalarSort.Float => GoFloat.ToNode(Number, origin, written),
        _ => new StringNode(Text ?? "", origin),
    };

    /// <summary>The key that the JSON object gets; null when there can be none.</summary>
    public string? ToKey() => Sort switch
    {
        ScalarSort.String => Text,
        ScalarSort.Boolean => Integer != 0 ? "true" : "false",
        ScalarSort.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        ScalarSort.Float => GoFloat.ToKey(Number),
        _ => null,
    };

    /// <summary>For messages: <c>the boolean true</c>, <c>the number 8</c>.</summary>
    public string Describe() => Sort == ScalarSort.Boolean ? $"the boolean {ToNode(null)}" : $"the number {ToNode(null)}";
}
