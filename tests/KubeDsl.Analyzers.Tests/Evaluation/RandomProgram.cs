using System.Text;

namespace KubeDsl.Tests.Evaluation;

/// <summary>Writes programs at random: variables, branches, loops, lists, objects, queries, functions and fluent calls, in any nesting.</summary>
internal sealed partial class RandomProgram(int seed)
{
    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private readonly List<string> numbers = [];
    private readonly List<string> words = [];
    private readonly List<string> lists = [];
    private readonly List<string> workloads = [];
    private int names;

    public string Write()
    {
        Add(numbers, "n", "3");
        Add(words, "w", "\"a\"");
        Add(lists, "l", "new List<string> { \"a\" }");
        Declare();
        for (var i = 0; i < 6; i++)
            Statement(depth: 0);
        foreach (var workload in workloads)
            text.Append($"yield return {workload};\n");
        return text.ToString();
    }

    private void Declare()
    {
        DeclareMore();
        Add(numbers, "n", Number());
        Add(words, "w", Word());
        Add(lists, "l", $"new List<string> {{ {Word()}, {Word()} }}");
        Add(workloads, "d", Workload());
    }

    private void Add(List<string> variables, string prefix, string value)
    {
        var name = prefix + names++;
        text.Append($"var {name} = {value};\n");
        variables.Add(name);
    }

    private void Statement(int depth)
    {
        switch (random.Next(depth > 2 ? 9 : 14))
        {
            case 0:
                text.Append($"{Any(numbers)} {(random.Next(2) == 0 ? "=" : "+=")} {Number()};\n");
                break;
            case 1:
                text.Append($"{Any(words)} = {Word()};\n");
                break;
            case 2:
                text.Append($"{Any(lists)}.Add({Word()});\n");
                break;
            case 3 or 4:
                var workload = Any(workloads);
                text.Append($"{workload} = {workload}{Call()};\n");
                break;
            case 5:
                text.Append($"yield return {Any(workloads)}{Call()};\n");
                break;
            case 6 or 7 or 8:
                Change();
                break;
            case 9 or 10:
                Block($"if ({Condition()})", depth);
                if (random.Next(2) == 0)
                    Block("else", depth);
                break;
            case 11:
                Nest(depth);
                break;
            case 12:
                Block($"foreach (var item{names++} in {Sequence()})", depth);
                break;
            default:
                var counter = "i" + names++;
                Block($"for (var {counter} = 0; {counter} < {random.Next(3)}; {counter}++)", depth);
                break;
        }
    }

    // Variables declared inside are out of scope behind it.
    private void Block(string head, int depth)
    {
        var scope = Enter();
        text.Append(head).Append(" {\n");
        if (random.Next(3) == 0)
            Declare();
        for (var i = random.Next(1, 4); i > 0; i--)
            Statement(depth + 1);
        if (head.StartsWith("for", StringComparison.Ordinal) && random.Next(4) == 0)
            text.Append($"if ({Condition()}) {(random.Next(2) == 0 ? "break" : "continue")};\n");
        text.Append("}\n");
        Leave(scope);
    }

    private string Condition() => random.Next(7) switch
    {
        5 => MoreConditions(),
        0 => "context.Environment == \"prod\"",
        1 => $"{Any(numbers)} > {random.Next(5)}",
        2 => $"{Any(words)} == {Word()} || context.Environment.Length == 3",
        3 => $"{Any(lists)}.Count > 2",
        _ => $"{Any(numbers)} % 2 == 0 && {Any(words)} != \"a\"",
    };

    private string Number() => random.Next(6) switch
    {
        3 or 4 when boxes.Count > 0 => MoreNumbers(),
        0 when numbers.Count > 0 => $"{Any(numbers)} + {random.Next(3)}",
        1 when numbers.Count > 0 => $"(context.Environment == \"prod\" ? {Any(numbers)} : {random.Next(9)})",
        2 when lists.Count > 0 => $"{Any(lists)}.Count",
        _ => random.Next(9).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private string Word() => random.Next(9) switch
    {
        5 or 6 or 7 when queries.Count > 0 => MoreWords(),
        0 when words.Count > 0 => Any(words),
        1 when words.Count > 0 => $"{Any(words)} + \"x\"",
        2 when numbers.Count > 0 => $"$\"v-{{{Any(numbers)}}}\"",
        3 when words.Count > 0 => $"({Condition()} ? \"b\" : {Any(words)})",
        4 when lists.Count > 0 => $"Helpers.Cut(string.Join(\"-\", {Any(lists)}))",
        _ => $"\"{(char)('a' + random.Next(4))}\"",
    };

    private string Workload() => random.Next(3) switch
    {
        0 => $"new Deployment({Word()}){Call()}{Call()}",
        1 when workloads.Count > 0 => $"{Any(workloads)}{Call()}",
        _ => $"new Deployment(\"d{names}\"){Call()}",
    };

    private string Call() => random.Next(9) switch
    {
        0 => $".Replicas({Number()})",
        1 => $".WithLabel({Word()}, {Word()})",
        2 => $".WithContainer({Word()}, {Word()}, c => c{Part()}{Part()})",
        3 => $".WithSidecar({Word()}, \"image\", shares: \"/data\")",
        4 => $".When({Condition()}, it => it{Simple()})",
        5 => $".Named({Word()})",
        6 => $".AppLabels(name: {Word()})",
        7 => $".WithVolume(new Volume({Word()}).EmptyDir(e => e), mount: \"/m\")",
        _ => Simple(),
    };

    private string Simple() => random.Next(3) switch
    {
        0 => $".MinReadySeconds({Number()})",
        1 => $".WithAnnotation({Word()}, {Word()})",
        _ => $".Recreate()",
    };

    private string Part() => random.Next(5) switch
    {
        0 => $".WithEnv({Word()}, {Word()})",
        1 => $".Args({Any(lists)})",
        2 => $".WithPort(80 + {Number()})",
        3 => $".Requests(cpu: \"100m\", memory: {Number()})",
        _ => $".WorkingDir({Word()})",
    };

    private string Any(List<string> variables) => variables[random.Next(variables.Count)];
}
