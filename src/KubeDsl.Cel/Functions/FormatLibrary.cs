using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>format.dns1123Label().validate(text)</c> and its like.</summary>
internal static class FormatLibrary
{
    private static readonly NamedFormat[] Formats =
    [
        new("dns1123Label", text => NameFormats.Dns1123Label(text, isPrefix: false)),
        new("dns1123Subdomain", text => NameFormats.Dns1123Subdomain(text, isPrefix: false)),
        new("dns1035Label", text => NameFormats.Dns1035Label(text, isPrefix: false)),
        new("dns1123LabelPrefix", text => NameFormats.Dns1123Label(text, isPrefix: true)),
        new("dns1123SubdomainPrefix", text => NameFormats.Dns1123Subdomain(text, isPrefix: true)),
        new("dns1035LabelPrefix", text => NameFormats.Dns1035Label(text, isPrefix: true)),
        new("qualifiedName", NameFormats.QualifiedName),
        new("labelValue", NameFormats.LabelValue),
        new("uri", DataFormats.Uri),
        new("uuid", DataFormats.Uuid),
        new("byte", DataFormats.Byte),
        new("date", DataFormats.Date),
        new("datetime", DataFormats.DateTime),
    ];

    public static void AddTo(FunctionTable table)
    {
        foreach (var format in Formats)
            table.Global("format." + format.Name, NamedFormat.ValueType, [], (_, _) => format);
        table.Global("format.named", CelType.Optional(NamedFormat.ValueType), [CelType.String], (_, a) => Find(((CelString)a[0]).Value));
        table.Member(
            "validate", CelType.Optional(CelType.List(CelType.String)), [NamedFormat.ValueType, CelType.String],
            (_, a) => Validate((NamedFormat)a[0], ((CelString)a[1]).Value));
    }

    private static CelValue Find(string name) =>
        Formats.FirstOrDefault(format => format.Name == name) is { } found ? CelOptional.Of(found) : CelOptional.None;

    private static CelValue Validate(NamedFormat format, string text)
    {
        var complaints = format.Validate(text);
        return complaints.Count == 0
            ? CelOptional.None
            : CelOptional.Of(new CelArray(complaints.Select(complaint => (CelValue)new CelString(complaint)).ToArray()));
    }
}
