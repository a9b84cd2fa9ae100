using System.Globalization;
using System.Text.Json;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Tests.Conformance;

/// <summary>A case of the language's conformance suite with what a real API server does with it.</summary>
internal sealed record ConformanceCase(JsonElement Json)
{
    public string Id => $"{Text("file")}/{Text("section")}/{Text("name")}: {Text("expr")}";

    public string Expression => Text("expr")!;

    public string Verdict => Text("kubernetes")!;

    /// <summary>The server's place and words, moved to where the expression starts: it was tried as an argument.</summary>
    public string? Refusal
    {
        get
        {
            if (Text("refusal") is not { } refusal || !refusal.StartsWith("1:", StringComparison.Ordinal))
                return null;
            var end = refusal.IndexOf(": ", StringComparison.Ordinal);
            var column = int.Parse(refusal.AsSpan(2, end - 2), CultureInfo.InvariantCulture) - 4;
            return FormattableString.Invariant($"1:{column}{refusal[end..]}");
        }
    }

    public static IReadOnlyList<ConformanceCase> ReadAll(string path) =>
        File.ReadLines(path).Select(line => new ConformanceCase(JsonDocument.Parse(line).RootElement)).ToArray();

    /// <summary>Null when the outcome is the one expected; else what came instead.</summary>
    public string? Miss()
    {
        var environment = CelEnvironment.Kubernetes;
        var values = new List<(string Name, CelValue Value)>();
        if (Json.TryGetProperty("bindings", out var bindings))
            foreach (var binding in bindings.EnumerateObject())
            {
                var value = Read(binding.Value);
                values.Add((binding.Name, value));
                environment = environment.WithVariable(binding.Name, DeclaredType(value));
            }

        var program = environment.Compile(Expression, out var diagnostics);
        if (Verdict == "refused")
            return program is null ? null : "was accepted, refused with: " + Text("refusal");
        if (program is null)
            return Json.TryGetProperty("error", out _) && Verdict == "not tried" ? null : "was refused: " + diagnostics[0];

        var activation = environment.NewActivation();
        foreach (var (name, value) in values)
            activation.Set(name, value);
        return Compare(program.Evaluate(activation));
    }

    /// <summary>For a refused case, null when place and words are the server's.</summary>
    public string? MessageMiss()
    {
        CelEnvironment.Kubernetes.Compile(Expression, out var diagnostics);
        return Refusal is null || diagnostics.Any(diagnostic => diagnostic.ToString() == Refusal)
            ? null
            : $"was '{diagnostics.FirstOrDefault()}', expected '{Refusal}'";
    }

    private string? Compare(CelValue actual)
    {
        if (Text("kubernetesValue") is { } shown)
            return actual.ToString() == shown ? null : $"was {actual}, expected {shown}";
        if (!Json.TryGetProperty("value", out var expected))
            return actual is CelError ? null : $"was {actual}, expected an error";
        var wanted = Read(expected);
        var same = actual.Kind == wanted.Kind
            && (Equality.Compare(actual, wanted) == Truth.True || (actual is CelDouble { Value: double.NaN } && wanted is CelDouble { Value: double.NaN }));
        return same ? null : $"was {actual.Kind} {actual}, expected {wanted.Kind} {wanted}";
    }

    private string? Text(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static CelType DeclaredType(CelValue value) => value switch
    {
        CelList { Count: > 0 } list => CelType.List(DeclaredType(list[0])),
        CelMap map => CelType.Map(CelType.String, map.Entries.Select(entry => DeclaredType(entry.Value)).First()),
        _ => value.Type,
    };

    private static CelValue Read(JsonElement json)
    {
        var property = json.EnumerateObject().First();
        var value = property.Value;
        return property.Name switch
        {
            "int" => CelInt.Of(long.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            "uint" => new CelUint(ulong.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            "double" => new CelDouble(ReadDouble(value)),
            "string" => new CelString(value.GetString()!),
            "bytes" => new CelBytes(Convert.FromBase64String(value.GetString()!)),
            "bool" => CelBool.Of(value.GetBoolean()),
            "null" => CelNull.Instance,
            "list" => CelList.Of(value.EnumerateArray().Select(Read).ToArray()),
            "map" => CelMap.Of(value.EnumerateArray().Select(entry => new KeyValuePair<CelValue, CelValue>(Read(entry[0]), Read(entry[1])))),
            "type" => new CelTypeValue(CelType.Opaque(value.GetString()!)),
            "duration" => new CelDuration((Part(value, "seconds") * 1_000_000_000) + Part(value, "nanos")),
            "timestamp" => CelTimestamp.TryCreate(Part(value, "seconds"), (int)Part(value, "nanos"))!,
            _ => throw new InvalidOperationException($"No reader for '{property.Name}'."),
        };
    }

    private static long Part(JsonElement value, string name) =>
        value.TryGetProperty(name, out var part) ? long.Parse(part.GetString()!, CultureInfo.InvariantCulture) : 0;

    private static double ReadDouble(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return value.GetDouble();
        var text = value.GetString()!;
        return text.TrimStart('-', '+').ToUpperInvariant() switch
        {
            "NAN" => double.NaN,
            "INF" or "INFINITY" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };
    }
}
