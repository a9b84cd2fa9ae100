using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Regex;

namespace KubeDsl.Cel.Functions;

/// <summary><c>matches</c>, <c>find</c> and <c>findAll</c>.</summary>
internal static class RegexLibrary
{
    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        table.Member("matches", CelType.Bool, [text, text], Matches);
        table.Global("matches", CelType.Bool, [text, text], Matches);
        table.Member("find", text, [text, text], (frame, arguments) => Find(frame, arguments));
        table.Member("findAll", CelType.List(text), [text, text], (frame, arguments) => FindAll(frame, arguments, -1));
        table.Member("findAll", CelType.List(text), [text, text, CelType.Int], (frame, arguments) => FindAll(frame, arguments, ((CelInt)arguments[2]).Value));
    }

    /// <summary>A node for <c>x.matches('…')</c> whose pattern is read once.</summary>
    public static EvalNode PlanMatch(int offset, EvalNode text, string pattern)
    {
        var compiled = RegexPattern.TryParse(pattern, out var regex, out var error)
            ? (Func<CelValue, Frame, CelValue>)((value, frame) => Match(frame, value, regex!))
            : (_, _) => new CelError(error!);
        return new BinaryNode(offset, (value, _, frame) => compiled(value, frame), text, new ConstantNode(offset, CelString.Empty));
    }

    private static CelValue Match(Frame frame, CelValue value, RegexPattern regex)
    {
        if (value is not CelString text)
            return CelError.NoSuchOverload();
        frame.Charge((long)text.Value.Length * regex.WorkPerCharacter);
        return CelBool.Of(regex.IsMatch(text.Value));
    }

    private static CelValue Matches(Frame frame, CelValue[] arguments) =>
        RegexPattern.TryParse(Text(arguments[1]), out var regex, out var error) ? Match(frame, arguments[0], regex!) : new CelError(error!);

    private static CelValue Find(Frame frame, CelValue[] arguments)
    {
        if (!RegexPattern.TryParse(Text(arguments[1]), out var regex, out var error))
            return new CelError(error!);
        var text = Text(arguments[0]);
        frame.Charge((long)text.Length * regex!.WorkPerCharacter);
        return regex.Find(text, 0, out _) is { } found ? new CelString(text.Substring(found.Start, found.Length)) : CelString.Empty;
    }

    private static CelValue FindAll(Frame frame, CelValue[] arguments, long limit)
    {
        if (!RegexPattern.TryParse(Text(arguments[1]), out var regex, out var error))
            return new CelError(error!);

        var text = Text(arguments[0]);
        var found = new List<CelValue>();
        var at = 0;
        var lastEnd = -1;
        while (at <= text.Length && (limit < 0 || found.Count < limit))
        {
            var match = regex!.Find(text, at, out var scanned);
            frame.Charge((long)(scanned + 1) * regex.WorkPerCharacter);
            if (match is null)
                break;
            var (start, length) = match.Value;
            // An empty match right behind another does not count.
            if (length > 0 || start != lastEnd)
                found.Add(new CelString(text.Substring(start, length)));
            lastEnd = start + length;
            at = length > 0 ? lastEnd : lastEnd + (lastEnd < text.Length ? Runes.LengthAt(text, lastEnd) : 1);
        }
        return new CelArray([.. found]);
    }

    private static string Text(CelValue value) => ((CelString)value).Value;
}
