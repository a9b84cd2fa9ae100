namespace KubeDsl.Cel.Regex;

internal enum Operation : byte
{
    /// <summary>Takes one character of a set, then goes on at the next instruction.</summary>
    Char,

    /// <summary>Goes on at two places; the first is preferred.</summary>
    Split,

    /// <summary>Goes on elsewhere.</summary>
    Jump,

    /// <summary>Goes on when an assertion holds here.</summary>
    Assert,

    /// <summary>The pattern has matched.</summary>
    Match,
}

/// <summary>One instruction of a compiled pattern.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="First">The set's index, the first target, or the assertion.</param>
/// <param name="Second">The second target.</param>
internal readonly record struct Instruction(Operation Operation, int First, int Second);

/// <summary>A pattern as instructions for a machine that follows all ways at once.</summary>
internal sealed class RegexProgram
{
    /// <summary>Larger patterns are refused.</summary>
    private const int MaxInstructions = 200_000;

    private readonly List<Instruction> code = [];
    private readonly List<CharSet> sets = [];

    private RegexProgram()
    {
    }

    public Instruction[] Code { get; private set; } = [];

    public CharSet[] Sets { get; private set; } = [];

    /// <summary>True when the pattern can match at the start of the text only.</summary>
    public bool IsAnchored { get; private set; }

    /// <summary>True when no assertion needs to know the characters around.</summary>
    public bool HasOnlyTextAssertions { get; private set; } = true;

    public static RegexProgram Compile(RegexNode root)
    {
        var program = new RegexProgram { IsAnchored = StartsAtBeginning(root) };
        program.Emit(root);
        program.Add(Operation.Match, 0, 0);
        program.Code = [.. program.code];
        program.Sets = [.. program.sets];
        return program;
    }

    private static bool StartsAtBeginning(RegexNode node) => node switch
    {
        RegexNode.Assertion { Kind: AssertionKind.BeginText } => true,
        RegexNode.Sequence sequence => StartsAtBeginning(sequence.Items[0]),
        RegexNode.Choice choice => choice.Items.All(StartsAtBeginning),
        _ => false,
    };

    private void Emit(RegexNode node)
    {
        switch (node)
        {
            case RegexNode.Chars chars:
                Add(Operation.Char, sets.Count, 0);
                sets.Add(chars.Set);
                break;
            case RegexNode.Assertion assertion:
                HasOnlyTextAssertions &= assertion.Kind is AssertionKind.BeginText or AssertionKind.EndText;
                Add(Operation.Assert, (int)assertion.Kind, 0);
                break;
            case RegexNode.Sequence sequence:
                foreach (var item in sequence.Items)
                    Emit(item);
                break;
            case RegexNode.Choice choice:
                EmitChoice(choice);
                break;
            case RegexNode.Repeat repeat:
                EmitRepeat(repeat);
                break;
        }
    }

    private void EmitChoice(RegexNode.Choice choice)
    {
        var jumps = new List<int>();
        for (var i = 0; i < choice.Items.Count; i++)
        {
            if (i == choice.Items.Count - 1)
            {
                Emit(choice.Items[i]);
                break;
            }
            var split = Add(Operation.Split, 0, 0);
            Emit(choice.Items[i]);
            jumps.Add(Add(Operation.Jump, 0, 0));
            code[split] = new Instruction(Operation.Split, split + 1, code.Count);
        }
        foreach (var jump in jumps)
            code[jump] = new Instruction(Operation.Jump, code.Count, 0);
    }

    private void EmitRepeat(RegexNode.Repeat repeat)
    {
        if (repeat.Max < 0)
        {
            EmitUnbounded(repeat);
            return;
        }

        for (var i = 0; i < repeat.Min; i++)
            Emit(repeat.Item);
        var splits = new List<int>();
        for (var i = repeat.Min; i < repeat.Max; i++)
        {
            splits.Add(Add(Operation.Split, 0, 0));
            Emit(repeat.Item);
        }
        foreach (var split in splits)
            code[split] = SplitTo(split + 1, code.Count, repeat.IsGreedy);
    }

    private void EmitUnbounded(RegexNode.Repeat repeat)
    {
        for (var i = 1; i < repeat.Min; i++)
            Emit(repeat.Item);
        if (repeat.Min == 0 && !CanBeEmpty(repeat.Item))
        {
            var split = Add(Operation.Split, 0, 0);
            Emit(repeat.Item);
            Add(Operation.Jump, split, 0);
            code[split] = SplitTo(split + 1, code.Count, repeat.IsGreedy);
            return;
        }

        // What can be empty goes round once at least, if it is entered: so empty rounds rank as RE2 has them.
        var skip = repeat.Min == 0 ? Add(Operation.Split, 0, 0) : -1;
        var start = code.Count;
        Emit(repeat.Item);
        var again = Add(Operation.Split, 0, 0);
        code[again] = SplitTo(start, code.Count, repeat.IsGreedy);
        if (skip >= 0)
            code[skip] = SplitTo(skip + 1, code.Count, repeat.IsGreedy);
    }

    private static bool CanBeEmpty(RegexNode node) => node switch
    {
        RegexNode.Chars => false,
        RegexNode.Sequence sequence => sequence.Items.All(CanBeEmpty),
        RegexNode.Choice choice => choice.Items.Any(CanBeEmpty),
        RegexNode.Repeat repeat => repeat.Min == 0 || CanBeEmpty(repeat.Item),
        _ => true,
    };

    private static Instruction SplitTo(int inside, int behind, bool isGreedy) =>
        isGreedy ? new Instruction(Operation.Split, inside, behind) : new Instruction(Operation.Split, behind, inside);

    private int Add(Operation operation, int first, int second)
    {
        if (code.Count >= MaxInstructions)
            throw new RegexSyntaxException("expression too large", "");
        code.Add(new Instruction(operation, first, second));
        return code.Count - 1;
    }
}
