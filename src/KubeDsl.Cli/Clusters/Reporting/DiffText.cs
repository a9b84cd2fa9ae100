using System.Globalization;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cluster.Diffing;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>A diff for people.</summary>
internal sealed class DiffText(TextWriter output, Palette palette, ResultLines lines)
{
    public void Write(DiffReport report)
    {
        foreach (var diff in report.Objects)
            Write(diff);
    }

    /// <summary>One line: <c>1 to create, 2 to change, 3 unchanged</c>.</summary>
    public static string Summary(DiffReport report)
    {
        var counts = new[] { (DiffKind.Added, "to create"), (DiffKind.Changed, "to change"), (DiffKind.Removed, "to delete"), (DiffKind.Failed, "refused"), (DiffKind.Unchanged, "unchanged") }
            .Select(item => (Count: report.Objects.Count(diff => diff.Kind == item.Item1), Word: item.Item2))
            .Where(item => item.Count > 0)
            .Select(item => $"{item.Count.ToString(CultureInfo.InvariantCulture)} {item.Word}");
        return string.Join(", ", counts) is { Length: > 0 } text ? text : "nothing to compare";
    }

    private void Write(ObjectDiff diff)
    {
        switch (diff.Kind)
        {
            case DiffKind.Added:
                output.WriteLine(palette.Green($"+ {lines.Name(diff.Identity)}"));
                WriteBody(diff.Body!);
                break;
            case DiffKind.Changed:
                output.WriteLine(palette.Yellow($"~ {lines.Name(diff.Identity)}"));
                foreach (var change in diff.Changes)
                    Write(change);
                break;
            case DiffKind.Removed:
                output.WriteLine(palette.Red($"- {lines.Name(diff.Identity)}"));
                break;
            case DiffKind.Failed:
                foreach (var line in lines.Of(diff.Failure!))
                    output.WriteLine(line);
                break;
        }
    }

    private void WriteBody(MapNode body)
    {
        foreach (var line in YamlText.Write(new Manifest(body)).TrimEnd('\n').Split('\n'))
            output.WriteLine(palette.Green($"    {Printable.Line(line)}"));
    }

    private void Write(FieldChange change)
    {
        var path = Printable.Text(change.Path);
        switch (change)
        {
            case { IsSecret: true }:
                output.WriteLine($"    {path}: {(change.Before is null ? palette.Green("added") : change.After is null ? palette.Red("removed") : palette.Yellow("changed"))}");
                break;
            case { Before: StringNode before, After: StringNode after } when before.Value.Contains('\n', StringComparison.Ordinal) || after.Value.Contains('\n', StringComparison.Ordinal):
                output.WriteLine($"    {path}:");
                foreach (var (sign, line) in LineDiff.Of(before.Value, after.Value).Where(item => item.Sign != ' '))
                    output.WriteLine($"      {(sign == '+' ? palette.Green($"+ {Printable.Line(line)}") : palette.Red($"- {Printable.Line(line)}"))}");
                break;
            case { Before: null }:
                output.WriteLine($"    {palette.Green($"+ {path}: {Value(change.After)}")}");
                break;
            case { After: null }:
                output.WriteLine($"    {palette.Red($"- {path}: {Value(change.Before)}")}");
                break;
            default:
                output.WriteLine($"    {path}: {palette.Red(Value(change.Before))} → {palette.Green(Value(change.After))}");
                break;
        }
    }

    private static string Value(ManifestNode? node) => Printable.Text(ChangeText.Value(node));
}
