using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Rules.Values.Storage;

namespace KubeDsl.Rules.Values;

/// <summary>A number, or a quantity, is in bounds.</summary>
internal sealed class RangeDemand(decimal? minimum, decimal? maximum, bool isQuantity, bool isAbove) : Demand
{
    public static readonly RuleInfo Info = new(
        "KDSL2003",
        "Numbers must be in their bounds",
        Severity.Error,
        "The API server refuses numbers outside the bounds of the field.",
        "Use a number within the bounds that the message gives.")
    {
        Passing = """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: pi
            spec:
              completions: 5
              template:
                spec:
                  restartPolicy: Never
                  containers:
                  - name: pi
                    image: perl:5.34
            """,
        Failing = """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: pi
            spec:
              completions: -1
              template:
                spec:
                  restartPolicy: Never
                  containers:
                  - name: pi
                    image: perl:5.34
            """,
    };

    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        if (AmountOf(value) is not { } number)
            return false;

        var isBelow = minimum is { } low && (isAbove ? number <= low : number < low);
        if (!isBelow && !(maximum is { } high && number > high))
            return false;
        check.Report(Info, path, $"'{NameOf(path)}' is {value}. Use {Bounds()}.");
        return true;
    }

    private decimal? AmountOf(ManifestNode? value) => value switch
    {
        IntegerNode integer => integer.Value,
        FloatNode or StringNode when isQuantity => Amounts.Of(value)?.Value,
        _ => null,
    };

    private string Bounds()
    {
        var low = minimum?.ToString(CultureInfo.InvariantCulture);
        var high = maximum?.ToString(CultureInfo.InvariantCulture);
        if (isAbove)
            return $"more than {low}";
        return low is null ? $"at most {high}" : high is null ? $"at least {low}" : $"{low} to {high}";
    }
}
