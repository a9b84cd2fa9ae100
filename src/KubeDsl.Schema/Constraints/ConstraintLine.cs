using System.Globalization;
using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema.Constraints;

/// <summary>Reads one line of a constraints file.</summary>
internal static class ConstraintLine
{
    private static readonly char[] Blanks = [' ', '\t'];

    public static Constraint Parse(string line, int number)
    {
        var blank = line.IndexOfAny(Blanks);
        if (blank < 0)
            throw Misfit(number, "it has a path and no terms");

        var path = line.Substring(0, blank);
        var (typeName, steps) = TypePath.Parse(path) ?? throw Misfit(number, $"'{path}' does not start with the name of a type");
        var terms = new List<ConstraintTerm>();
        foreach (var term in line.Substring(blank).Split(';'))
            terms.Add(ParseTerm(term.Split(Blanks, StringSplitOptions.RemoveEmptyEntries), number));
        return new Constraint(typeName, steps, terms, number);
    }

    private static ConstraintTerm ParseTerm(string[] words, int number)
    {
        if (words.Length == 0)
            throw Misfit(number, "it has an empty term");

        var arguments = new ArraySegment<string>(words, 1, words.Length - 1).Select(word => word == "''" ? "" : word).ToArray();
        var kind = words[0] switch
        {
            "required" => ConstraintKind.Required,
            "forbidden" => ConstraintKind.Forbidden,
            "range" => ConstraintKind.Range,
            "amount" => ConstraintKind.Amount,
            "enum" => ConstraintKind.Enum,
            "any" => ConstraintKind.Any,
            "keys" => ConstraintKind.Keys,
            "values" => ConstraintKind.Values,
            "count" => ConstraintKind.Count,
            "length" => ConstraintKind.Length,
            "unique" => ConstraintKind.Unique,
            "one-of" => ConstraintKind.OneOf,
            "at-most-one-of" => ConstraintKind.AtMostOneOf,
            "any-of" => ConstraintKind.AnyOf,
            "strict" => ConstraintKind.Strict,
            "unchecked" => ConstraintKind.Unchecked,
            "always" => ConstraintKind.Always,
            _ => ConstraintKind.Format,
        };
        switch (kind)
        {
            case ConstraintKind.Format when arguments.Length == 0:
                return new ConstraintTerm(kind, words);
            case ConstraintKind.Amount when arguments.Length == 1 && arguments[0] == "positive":
                return new ConstraintTerm(kind, arguments, 0);
            case ConstraintKind.Range or ConstraintKind.Amount or ConstraintKind.Count or ConstraintKind.Length when arguments.Length == 1:
                var (minimum, maximum) = ParseBounds(arguments[0], number);
                return new ConstraintTerm(kind, [], minimum, maximum);
            case ConstraintKind.Required or ConstraintKind.Forbidden or ConstraintKind.Any or ConstraintKind.Strict or ConstraintKind.Unchecked or ConstraintKind.Always when arguments.Length == 0:
            case ConstraintKind.Keys or ConstraintKind.Values when arguments.Length == 1:
            case ConstraintKind.Enum or ConstraintKind.OneOf or ConstraintKind.AtMostOneOf or ConstraintKind.AnyOf when arguments.Length > 0:
            case ConstraintKind.Unique:
                return new ConstraintTerm(kind, arguments);
            default:
                throw Misfit(number, $"'{string.Join(" ", words)}' is not a term");
        }
    }

    private static (decimal? Minimum, decimal? Maximum) ParseBounds(string text, int number)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            throw Misfit(number, $"'{text}' has no '..'");
        return (ParseBound(text.Substring(0, dots), number), ParseBound(text.Substring(dots + 2), number));
    }

    private static decimal? ParseBound(string text, int number)
    {
        if (text.Length == 0)
            return null;
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var bound)
            ? bound
            : throw Misfit(number, $"'{text}' is not a number");
    }

    private static FormatException Misfit(int number, string what) => new($"Line {number} of the constraints cannot be read: {what}.");
}
