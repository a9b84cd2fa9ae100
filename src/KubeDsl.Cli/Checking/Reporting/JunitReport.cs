using System.Globalization;
using System.Text;
using System.Xml;
using KubeDsl.Build.Settings;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>For build servers: JUnit's XML, with a suite a file and a case a document.</summary>
internal sealed class JunitReport : IReport
{
    public void Write(IReadOnlyList<SourceFile> files, Stream output)
    {
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "kubedsl check");
            WriteCounts(xml, [.. files.SelectMany(file => file.Documents)]);
            foreach (var file in files)
                WriteSuite(xml, file);
            xml.WriteEndElement();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteSuite(XmlWriter xml, SourceFile file)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(file.Name));
        WriteCounts(xml, file.Documents);
        foreach (var document in file.Documents)
            WriteCase(xml, document);
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, CheckedDocument document)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(document.File.Name));
        xml.WriteAttributeString("name", Clean($"{Number(document.Index)} {document}"));
        xml.WriteAttributeString("file", Clean(document.File.Name));
        xml.WriteAttributeString("line", Number(document.Line));
        if (Fails(document))
        {
            var errors = document.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToArray();
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", errors[0].Rule.Id);
            xml.WriteAttributeString("message", Clean(errors[0].Message));
            xml.WriteString(LinesOf(document, errors));
            xml.WriteEndElement();
        }
        else if (!document.IsChecked)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", "not checked: the schema of the kind is not known");
            xml.WriteEndElement();
        }

        var rest = document.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Error).ToArray();
        if (rest.Length > 0)
            xml.WriteElementString("system-out", LinesOf(document, rest));
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<CheckedDocument> documents)
    {
        xml.WriteAttributeString("tests", Number(documents.Count));
        xml.WriteAttributeString("failures", Number(documents.Count(Fails)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(documents.Count(document => !document.IsChecked && !Fails(document))));
    }

    private static bool Fails(CheckedDocument document) => document.Diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    private static string LinesOf(CheckedDocument document, IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder("\n");
        foreach (var diagnostic in diagnostics)
            text.Append(CultureInfo.InvariantCulture, $"{Clean(document.File.Name)}:{diagnostic.Line}:{diagnostic.Column}: {SeverityWords.Of(diagnostic.Severity)} {diagnostic.Rule.Id}: {Clean(diagnostic.Message)}\n");
        return text.ToString();
    }

    // XML cannot hold control characters at all, nor half a surrogate pair.
    private static string Clean(string text)
    {
        var printable = Printable.Text(text);
        for (var i = 0; i < printable.Length; i++)
            if (char.IsSurrogate(printable[i]) || printable[i] > '\uFFFD')
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(printable)).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
        return printable;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
