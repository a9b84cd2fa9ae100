using System.Text.RegularExpressions;
using KubeDsl.Generators.Parsing;
using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;
using KubeDsl.Schema.Defaults;

namespace KubeDsl.Tests;

/// <summary>What hovering a call shows of the bounds and the default of its field: what the rules go by, and what the server fills in.</summary>
public partial class FieldDocumentationTests
{
    // The server writes 0, which divides like 1.
    private const string DivisorThatCountsAsOne = "core.v1.ResourceFieldSelector.divisor";

    private static readonly CatalogModel Model = new(Catalog.Default);

    [Theory]
    [InlineData("core.v1.ContainerPort", "containerPort", "1 to 65535. Required.")]
    [InlineData("batch.v1.JobSpec", "completions", "At least 0.")]
    [InlineData("batch.v1.CronJobSpec", "schedule", "Required.")]
    [InlineData("core.v1.Probe", "periodSeconds", "Defaults to 10; at least 1.")]
    [InlineData("networking.v1.NetworkPolicySpec", "policyTypes", "At most 2 entries.")]
    [InlineData("core.v1.Probe", "initialDelaySeconds", "At least 0.")]
    [InlineData("core.v1.PodSpec", "schedulerName", "default-scheduler")]
    public void Bounds_AreShown(string type, string field, string shown)
    {
        var found = Model.FindType(type)!.Fields.Single(candidate => candidate.At.Length == 0 && candidate.Name == field);

        Assert.Contains(shown, found.Summary + " " + found.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("core.v1.Probe", "periodSeconds")]
    [InlineData("batch.v1.JobSpec", "activeDeadlineSeconds")]
    public void ZeroThatMeansTheDefault_IsNoBoundBesideTheLeastValue(string type, string field) =>
        Assert.DoesNotContain("At least 0", DocumentationOf(type, field), StringComparison.Ordinal);

    /// <summary>Every field with bounds, and every field with a default of its own, says so, in the description or after it.</summary>
    [Fact]
    public void EveryFieldWithBoundsOrDefault_TellsThem()
    {
        var silent = new List<string>();
        foreach (var constraint in ConstraintSet.Default.All.Where(constraint => constraint.Steps.Count == 1))
            foreach (var term in constraint.Terms.Where(term => term.Kind is ConstraintKind.Range or ConstraintKind.Count or ConstraintKind.Length))
                if (DocumentationOf(constraint.TypeName, constraint.Steps[0]) is { } shown && !shown.Contains(FormattableString.Invariant($"{term.Maximum ?? term.Minimum}"), StringComparison.Ordinal)
                    && !(term is { Minimum: 0, Maximum: null } && TakesZeroForTheDefault(constraint.TypeName, constraint.Steps[0], shown)))
                    silent.Add(constraint.ToString());
        foreach (var line in DefaultSet.Default.All.Where(IsShown))
            if (DocumentationOf(line.TypeName, line.Steps[0])?.Contains("efault", StringComparison.Ordinal) == false)
                silent.Add(line.ToString());

        Assert.Empty(silent);
    }

    /// <summary>Where a description names the default by hand, it is the one that the data has.</summary>
    [Fact]
    public void DefaultsInDescriptions_AreTheServers()
    {
        var wrong = new List<string>();
        foreach (var line in DefaultSet.Default.All.Where(line => IsShown(line) && line.Condition is null))
            if (Catalog.Default.FindType(line.TypeName)?.FindField(line.Steps[0])?.Description is { } description
                && NamedDefault().Match(description) is { Success: true } named
                && ValueOf(named.Groups[1].Value) != line.Value.Trim('"', '[', ']')
                && line.ToString() != DivisorThatCountsAsOne)
                wrong.Add($"{line}: '{named.Groups[1].Value}' is described, '{line.Value}' is the data");

        Assert.Empty(wrong);
    }

    private static bool TakesZeroForTheDefault(string type, string field, string shown) =>
        shown.Contains("t least 1", StringComparison.Ordinal)
        || DefaultSet.Default.Of(type).Any(line => line.Kind == DefaultKind.Value && line.Steps.Count == 1 && line.Steps[0] == field);

    // Permission bits are described in octal.
    private static string ValueOf(string described) =>
        described is ['0', _, ..] ? Convert.ToInt32(described, 8).ToString(System.Globalization.CultureInfo.InvariantCulture) : described;

    // Nothing, an empty object and an empty list are what a reader expects anyway.
    private static bool IsShown(FieldDefault line) => line is { Kind: DefaultKind.Value, Steps.Count: 1 } && line.Value is not ("{}" or "null" or "\"\"" or "[]");

    /// <summary>What is shown of a field; null for one that has no method of its own.</summary>
    private static string? DocumentationOf(string type, string field) =>
        Model.FindType(type)?.Fields.FirstOrDefault(candidate => candidate.At.Length == 0 && candidate.Name == field) is { } found ? found.Summary + " " + found.Remarks : null;

    [GeneratedRegex(@"[Dd]efaults to '?([A-Za-z0-9.:/%-]*[A-Za-z0-9%])'?[.;,]")]
    private static partial Regex NamedDefault();
}
