using System.Globalization;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>How much of what was found.</summary>
internal sealed record Tally(int Files, int Documents, int Errors, int Warnings, int Remarks, int NotChecked)
{
    public static Tally Of(IReadOnlyList<SourceFile> files)
    {
        var (documents, errors, warnings, remarks, unchecked_) = (0, 0, 0, 0, 0);
        foreach (var file in files)
            foreach (var document in file.Documents)
            {
                documents++;
                unchecked_ += document.IsChecked ? 0 : 1;
                foreach (var diagnostic in document.Diagnostics)
                {
                    errors += diagnostic.Severity == Severity.Error ? 1 : 0;
                    warnings += diagnostic.Severity == Severity.Warning ? 1 : 0;
                    remarks += diagnostic.Severity == Severity.Suggestion ? 1 : 0;
                }
            }
        return new Tally(files.Count, documents, errors, warnings, remarks, unchecked_);
    }

    /// <summary>One line: <c>1 error, 2 warnings in 12 documents of 3 files; 1 document not checked</c>.</summary>
    public override string ToString()
    {
        var rest = NotChecked == 0 ? "" : $"; {Count(NotChecked, "document")} not checked";
        return $"{Count(Errors, "error")}, {Count(Warnings, "warning")} in {Count(Documents, "document")} of {Count(Files, "file")}{rest}";
    }

    private static string Count(int count, string what) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");
}
