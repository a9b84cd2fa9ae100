using System.Globalization;
using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Conformance.Tests;

/// <summary>How far the rules agree with an API server about labelled manifests.</summary>
internal sealed class Agreement(CheckOptions? options = null)
{
    private readonly List<string> missed = [];
    private readonly List<string> alarms = [];
    private readonly List<string> elsewhere = [];

    public int Rejected { get; private set; }

    public int Caught { get; private set; }

    public int Accepted { get; private set; }

    public int FalseAlarms => alarms.Count;

    public int WithField { get; private set; }

    public int Named { get; private set; }

    public double CaughtShare => Share(Caught, Rejected);

    public double AlarmShare => Share(FalseAlarms, Accepted);

    public double NamedShare => Share(Named, WithField);

    public void Add(LabelledCase labelled)
    {
        var result = Checker.Check(new ManifestSet("case", [labelled.Manifest]), options);
        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error).ToArray();
        var subject = $"{labelled.File}/{labelled.Id} {labelled.Manifest.Kind}";
        if (labelled.Accepted)
        {
            Accepted++;
            if (errors.Length > 0)
                alarms.Add($"{subject}: {string.Join(" | ", errors.Select(error => error.ToString()))}");
            return;
        }

        Rejected++;
        if (errors.Length == 0)
        {
            missed.Add($"{subject}: {labelled.Message}");
            return;
        }
        Caught++;
        if (labelled.Fields.Count == 0)
            return;
        WithField++;
        if (errors.Any(error => labelled.Fields.Any(field => FieldNames.AreSame(error.Path.ToString(), field))))
            Named++;
        else
            elsewhere.Add($"{subject}: server {string.Join(", ", labelled.Fields)}; here {string.Join(" | ", errors.Select(error => error.ToString()))}");
    }

    public string Report()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"caught {Caught} of {Rejected} ({CaughtShare:P2}); false alarms {FalseAlarms} of {Accepted} ({AlarmShare:P3}); field named {Named} of {WithField} ({NamedShare:P2})\n");
        Section(text, "MISSED", missed);
        Section(text, "FALSE ALARMS", alarms);
        Section(text, "OTHER FIELD", elsewhere);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, List<string> lines)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n== {title} ({lines.Count})\n");
        foreach (var line in lines)
            text.Append(line.ReplaceLineEndings(" ")).Append('\n');
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
