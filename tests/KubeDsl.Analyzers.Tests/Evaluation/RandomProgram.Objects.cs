namespace KubeDsl.Tests.Evaluation;

/// <content>What can be changed behind the back of a reader: objects, dictionaries, queries, functions.</content>
internal sealed partial class RandomProgram
{
    /// <summary>What the programs need beside their members.</summary>
    public const string Types = """
        public class Box { public string Name { get; set; } = "box"; public int Size { get; set; } public List<string> Tags { get; } = []; public Box Grow(int by) { Size += by; return this; } }
        public abstract record Part(string Name) { public virtual string Full => Name; public int Rank { get; init; } = 1; }
        public record Plain(string Name) : Part(Name);
        public sealed record Fancy(string Name, string Tail = "t") : Part(Name + "f") { public override string Full => base.Full + Tail; }
        public static class Helpers
        {
            public static IEnumerable<string> Twice(List<string> list) { foreach (var item in list) { yield return item; if (list.Count > 3) yield break; yield return item + "2"; } }
            public static string Touch(List<string> list, string text) { list.Add(text); return text + list.Count; }
            public static string Cut(string text) => text.Length > 40 ? text[..40] : text;
            public static (string, int) Pair(string text, int number) => (text + number, number + 1);
        }
        """;

    private readonly List<string> boxes = [];
    private readonly List<string> parts = [];
    private readonly List<string> maps = [];
    private readonly List<string> queries = [];
    private readonly List<string> functions = [];

    private List<string>[] Scopes => [numbers, words, lists, workloads, boxes, parts, maps, queries, functions];

    private int[] Enter() => [.. Scopes.Select(scope => scope.Count)];

    private void Leave(int[] counts)
    {
        foreach (var (scope, count) in Scopes.Zip(counts))
            scope.RemoveRange(count, scope.Count - count);
    }

    private void DeclareMore()
    {
        Add(boxes, "b", boxes.Count > 0 && random.Next(3) == 0 ? Any(boxes) : $"new Box {{ Name = {Word()}, Size = {Number()}, Tags = {{ {Word()} }} }}");
        AddTyped(parts, "Part p", $"{(random.Next(2) == 0 ? $"new Plain({Word()})" : $"new Fancy({Word()}) {{ Rank = {Number()} }}")}");
        Add(maps, "m", $"new Dictionary<string, string> {{ [\"k\"] = {Word()}, [{Word()}] = {Word()} }}");
        AddTyped(queries, "IEnumerable<string> q", Query());
        AddTyped(functions, "Func<string> f", $"() => {Any(words)} + {Any(boxes)}.Name");
    }

    private void AddTyped(List<string> variables, string declaration, string value)
    {
        text.Append($"{declaration}{names} = {value};\n");
        variables.Add(declaration.Split(' ')[^1] + names++);
    }

    private void Change()
    {
        text.Append(random.Next(13) switch
        {
            0 => $"{Any(boxes)}.Name = {Word()}",
            1 => $"{Any(boxes)}.Size += {Number()}",
            2 => $"{Any(boxes)}.Tags.Add({Word()})",
            3 => $"{Any(boxes)} = {Any(boxes)}.Grow({Number()})",
            4 => $"{Any(parts)} = {Any(parts)} with {{ Name = {Word()} }}",
            5 => $"{Any(maps)}[{Word()}] = {Word()}",
            6 => $"{Any(maps)}.Remove({Word()})",
            7 => $"{Any(queries)} = {Query()}",
            8 => $"{Any(functions)} = () => {Any(words)} + \"f\"",
            9 => $"({Any(words)}, {Any(numbers)}) = Helpers.Pair({Word()}, {Number()})",
            10 => $"{Any(words)} = Helpers.Touch({Any(lists)}, {Word()})",
            11 => $"{Any(lists)}.Insert(0, {Word()})",
            _ => $"{Any(lists)} = [.. {Any(queries)}, {Word()}]",
        }).Append(";\n");
    }

    private void Nest(int depth)
    {
        switch (random.Next(4))
        {
            case 0:
                var counter = "n" + names++;
                text.Append($"var {counter} = 0;\n");
                Block($"while ({counter}++ < {random.Next(3)})", depth);
                break;
            case 1:
                text.Append($"switch ({Word()}) {{ case \"a\": {Any(words)} = {Word()}; break; case \"b\" or \"c\": {Any(numbers)}++; break; default: {Any(boxes)}.Size--; break; }}\n");
                break;
            case 2:
                text.Append($"try {{ {Any(words)} = {Word()}; {Any(lists)}.Add({Word()}); if ({Condition()}) throw new InvalidOperationException(); {Any(numbers)} = {Number()}; }} catch (InvalidOperationException) {{ {Any(words)} += \"c\"; }} finally {{ {Any(numbers)}++; }}\n");
                break;
            default:
                var local = "Local" + names++;
                text.Append($"void {local}(string word) {{ {Any(words)} += word; {Any(boxes)}.Size++; {Any(lists)}.Add(word); }}\n");
                text.Append(random.Next(2) == 0 ? $"{local}({Word()});\n" : $"{Any(lists)}.ToArray().ToList().ForEach({local});\n");
                break;
        }
    }

    private string Sequence() => random.Next(4) switch
    {
        0 => $"{Any(lists)}.ToArray()",
        1 => $"{Any(queries)}.ToList()",
        2 => $"{Any(maps)}.Keys.ToArray()",
        _ => "context.Environment.Split('o')",
    };

    private string Query() => random.Next(7) switch
    {
        0 => $"{Any(lists)}.Select(x => x + {Any(words)})",
        1 => $"{Any(lists)}.Where(x => x != {Any(words)})",
        2 => $"{Any(lists)}.Concat({Any(lists)})",
        3 => $"Helpers.Twice({Any(lists)})",
        4 => $"{Any(boxes)}.Tags.Select(x => x + {Any(boxes)}.Name)",
        5 when queries.Count > 0 => $"{Any(queries)}.Take(3).Append({Any(words)})",
        _ => $"from x in {Any(lists)} where x.Length < 9 select x + {Any(numbers)}",
    };

    private string MoreConditions() => random.Next(4) switch
    {
        0 when boxes.Count > 0 => $"{Any(boxes)} is {{ Size: > 2, Name: var name{names++} }}",
        1 when parts.Count > 0 => $"{Any(parts)} is Fancy",
        2 when maps.Count > 0 => $"{Any(maps)}.ContainsKey({Any(words)})",
        _ => $"{Any(lists)} is [var first{names++}, ..] && first{names - 1} == \"a\"",
    };

    private string MoreNumbers() => random.Next(3) switch
    {
        0 => $"{Any(boxes)}.Size",
        1 => $"{Any(boxes)}.Tags.Count",
        _ => $"({Any(words)} switch {{ \"a\" => 1, \"b\" when {Any(numbers)} > 2 => 2, {{ Length: > 3 }} => 3, _ => {Any(numbers)} }})",
    };

    private string MoreWords() => random.Next(7) switch
    {
        0 => $"{Any(boxes)}.Name",
        1 when parts.Count > 0 => $"{Any(parts)}.Full",
        2 when maps.Count > 0 => $"{Any(maps)}.GetValueOrDefault({Any(words)}, \"none\")",
        3 => $"Helpers.Cut(string.Join(\"-\", {Any(queries)}.Take(3)))",
        4 when functions.Count > 0 => $"{Any(functions)}()",
        5 when maps.Count > 0 => $"({Any(maps)}.Keys.FirstOrDefault() ?? \"none\")",
        _ => $"({Any(queries)}.FirstOrDefault() ?? \"null\")",
    };
}
