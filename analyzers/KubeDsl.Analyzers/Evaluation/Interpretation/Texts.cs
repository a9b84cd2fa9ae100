using System.Globalization;
using KubeDsl.Analyzers.Evaluation.Values;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <summary>Values as text, in the ways that C# has to say how.</summary>
internal static class Texts
{
    /// <summary>Longer texts than this are not made: what doubles in every turn would soon fill the memory. No object of a cluster holds as much.</summary>
    public const int Longest = 4 << 20;

    /// <summary>The text of a value; null when it is not known.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">How it is to be written; null for as it is.</param>
    /// <param name="textOf">Writes a value as it is.</param>
    public static string? Formatted(Value value, string? format, Func<Value, string?> textOf)
    {
        if (string.IsNullOrEmpty(format) || value is ConstantValue { Value: null or string })
            return textOf(value);

        // The format of whole numbers is the same everywhere.
        if (value is not ConstantValue { Value: int number, Type.TypeKind: not Microsoft.CodeAnalysis.TypeKind.Enum } || !IsPlain(format!))
            return null;
        return number.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>The text in a field of a width; a negative one fills up at the right.</summary>
    public static string? Aligned(string? text, int? width) => width switch
    {
        null => text,
        > short.MaxValue or < short.MinValue => null,
        >= 0 => text?.PadLeft(width.Value),
        _ => text?.PadRight(-width.Value),
    };

    /// <summary>What <c>string.Format</c> makes; null when it is not known.</summary>
    public static string? Composed(string format, IReadOnlyList<string?> arguments)
    {
        var text = format;
        for (var i = 0; i < arguments.Count; i++)
        {
            var hole = "{" + i.ToString(CultureInfo.InvariantCulture) + "}";
            if (arguments[i] is not { } argument || argument.IndexOfAny(['{', '}']) >= 0)
                return null;
            if ((long)text.Length * (argument.Length + 1) > Longest)
                return null;
            text = text.Replace(hole, argument);
        }
        return text.IndexOfAny(['{', '}']) >= 0 ? null : text;
    }

    private static bool IsPlain(string format) =>
        format.All(letter => letter == '0') || (format[0] is 'D' or 'd' or 'X' or 'x' && format.Length <= 3 && format.Skip(1).All(char.IsDigit));
}
