using KubeDsl.Manifests.Formats;

namespace KubeDsl.Cel.Functions;

/// <summary>Formats of names, with the API server's complaints: expressions show and cut them.</summary>
internal static class NameFormats
{
    private const string Label1123 = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string Subdomain1123 = Label1123 + "(\\." + Label1123 + ")*";
    private const string Label1035 = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private const string NamePart = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private const string Value = "(" + NamePart + ")?";

    public static IReadOnlyList<string> Dns1123Label(string text, bool isPrefix)
    {
        text = isPrefix ? MaskTrailingDash(text) : text;
        var complaints = TooLong(text, 63);
        if (Dns1123LabelFormat.HasForm(text, 0, text.Length))
            return complaints;
        complaints.Add(Dns1123SubdomainFormat.HasForm(text, 0, text.Length)
            ? "must not contain dots"
            : Complaint(
                "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
                Label1123, "my-name", "123-abc"));
        return complaints;
    }

    public static IReadOnlyList<string> Dns1123Subdomain(string text, bool isPrefix)
    {
        text = isPrefix ? MaskTrailingDash(text) : text;
        var complaints = TooLong(text, 253);
        if (!Dns1123SubdomainFormat.HasForm(text, 0, text.Length))
            complaints.Add(Complaint(
                "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
                Subdomain1123, "example.com"));
        return complaints;
    }

    public static IReadOnlyList<string> Dns1035Label(string text, bool isPrefix)
    {
        text = isPrefix ? MaskTrailingDash(text) : text;
        var complaints = TooLong(text, 63);
        if (!Dns1123LabelFormat.HasForm(text, 0, text.Length) || text[0] is not (>= 'a' and <= 'z'))
            complaints.Add(Complaint(
                "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
                Label1035, "my-name", "abc-123"));
        return complaints;
    }

    public static IReadOnlyList<string> LabelValue(string text)
    {
        var complaints = TooLong(text, 63);
        if (text.Length > 0 && !QualifiedNameFormat.HasForm(text, 0, text.Length))
            complaints.Add(Complaint(
                "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
                Value, "MyValue", "my_value", "12345"));
        return complaints;
    }

    public static IReadOnlyList<string> QualifiedName(string text)
    {
        const string NameRule = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
        var parts = text.Split('/');
        if (parts.Length > 2)
            return ["a qualified name " + Complaint(NameRule, NamePart, "MyName", "my.name", "123-abc") + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"];

        var complaints = new List<string>();
        if (parts.Length == 2)
        {
            if (parts[0].Length == 0)
                complaints.Add("prefix part must be non-empty");
            else
                complaints.AddRange(Dns1123Subdomain(parts[0], isPrefix: false).Select(complaint => "prefix part " + complaint));
        }

        var name = parts[parts.Length - 1];
        if (name.Length == 0)
            complaints.Add("name part must be non-empty");
        complaints.AddRange(TooLong(name, 63).Select(complaint => "name part " + complaint));
        if (!QualifiedNameFormat.HasForm(name, 0, name.Length))
            complaints.Add("name part " + Complaint(NameRule, NamePart, "MyName", "my.name", "123-abc"));
        return complaints;
    }

    /// <summary>A prefix may end with a dash: what follows is made up by the server.</summary>
    private static string MaskTrailingDash(string text) =>
        text.Length > 1 && text.EndsWith("-", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) + "a" : text;

    private static List<string> TooLong(string text, int limit) =>
        System.Text.Encoding.UTF8.GetByteCount(text) > limit ? [FormattableString.Invariant($"must be no more than {limit} bytes")] : [];

    private static string Complaint(string message, string format, params string[] examples) =>
        message + " (e.g. " + string.Join(" or ", examples.Select(example => "'" + example + "', ")) + "regex used for validation is '" + format + "')";
}
