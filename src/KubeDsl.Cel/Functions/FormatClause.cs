using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Functions;

/// <summary>A part of a format: a text, or a clause such as <c>%.2f</c>.</summary>
/// <param name="Letter">The clause's letter; NUL for a text, <c>!</c> for a clause that is not valid.</param>
/// <param name="Text">The text, or what is wrong.</param>
/// <param name="Precision">The number behind the point, if there is one.</param>
internal readonly record struct FormatClause(char Letter, string Text, int? Precision = null)
{
    private const int MaxPrecision = 1000;

    /// <summary>The parts in order, up to the first that is not valid.</summary>
    public static List<FormatClause> Read(string template) => ReadAll(template).Where(clause => clause.Letter != '!').ToList();

    /// <summary>What is wrong with the format, or null.</summary>
    public static string? ErrorOf(string template)
    {
        foreach (var clause in ReadAll(template))
            if (clause.Letter == '!')
                return clause.Text;
        return null;
    }

    /// <summary>Why a value of this type cannot be written by the clause, or null.</summary>
    public static string? Refusal(char letter, CelType type)
    {
        if (type.Kind is CelTypeKind.Dyn or CelTypeKind.Error or CelTypeKind.Parameter)
            return null;
        var isInteger = type.Kind is CelTypeKind.Int or CelTypeKind.Uint;
        var refusal = letter switch
        {
            'd' when !isInteger => "decimal clause can only be used on integers",
            'f' when type.Kind != CelTypeKind.Double => "fixed-point clause can only be used on doubles",
            'e' when type.Kind != CelTypeKind.Double => "scientific clause can only be used on doubles",
            'b' when !isInteger && type.Kind != CelTypeKind.Bool => "only integers and bools can be formatted as binary",
            'o' when !isInteger => "octal clause can only be used on integers",
            'x' or 'X' when !isInteger && type.Kind is not (CelTypeKind.String or CelTypeKind.Bytes) =>
                "only integers, byte buffers, and strings can be formatted as hex",
            's' when type.Kind is CelTypeKind.Opaque or CelTypeKind.Object =>
                "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps",
            _ => null,
        };
        return refusal is null ? null : refusal + ", was given " + type.RuntimeName;
    }

    private static List<FormatClause> ReadAll(string template)
    {
        var clauses = new List<FormatClause>();
        for (var at = 0; at < template.Length;)
        {
            var next = template.IndexOf('%', at);
            if (next < 0)
                next = template.Length;
            if (next > at)
                clauses.Add(new FormatClause('\0', template.Substring(at, next - at)));
            at = next + 1;
            if (next == template.Length)
                break;
            clauses.Add(ReadClause(template, ref at));
            if (clauses[clauses.Count - 1].Letter == '!')
                break;
        }
        return clauses;
    }

    private static FormatClause ReadClause(string template, ref int at)
    {
        int? precision = null;
        if (at < template.Length && template[at] == '.')
        {
            precision = 0;
            for (at++; at < template.Length && template[at] is >= '0' and <= '9'; at++)
                precision = Math.Min((precision.Value * 10) + template[at] - '0', MaxPrecision);
        }
        if (at >= template.Length)
            return new FormatClause('!', "unexpected end of string");
        var letter = template[at++];
        return letter switch
        {
            '%' => new FormatClause('\0', "%"),
            's' or 'd' or 'f' or 'e' or 'b' or 'x' or 'X' or 'o' => new FormatClause(letter, "", precision),
            _ => new FormatClause('!', $"could not parse formatting clause: unrecognized formatting clause \"{letter}\""),
        };
    }
}
