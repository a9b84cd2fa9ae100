using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>url(text)</c>, <c>isURL(text)</c> and the parts of a URL.</summary>
internal static class UrlLibrary
{
    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        table.Global("url", UrlValue.ValueType, [text], (_, a) => Parse(((CelString)a[0]).Value));
        table.Global("isURL", CelType.Bool, [text], (_, a) => CelBool.Of(UrlParser.TryParse(((CelString)a[0]).Value) is not null));
        Part(table, "getScheme", url => url.Scheme);
        Part(table, "getHost", url => url.Host);
        Part(table, "getHostname", url => url.Hostname);
        Part(table, "getPort", url => url.Port);
        Part(table, "getEscapedPath", url => url.EscapedPath);
        table.Member("getQuery", CelType.Map(text, CelType.List(text)), [UrlValue.ValueType], (_, a) => Query((UrlValue)a[0]));
    }

    private static void Part(FunctionTable table, string name, Func<UrlValue, string> part) =>
        table.Member(name, CelType.String, [UrlValue.ValueType], (_, a) => new CelString(part((UrlValue)a[0])));

    private static CelValue Parse(string text) =>
        (CelValue?)UrlParser.TryParse(text) ?? new CelError($"URL parse error during conversion from string: parse {StringsLibrary.Quote(text)}: invalid URI for request");

    private static CelMap Query(UrlValue url)
    {
        var values = new SortedDictionary<string, List<CelValue>>(StringComparer.Ordinal);
        foreach (var pair in url.Query.Split('&'))
        {
            if (pair.Length == 0 || pair.IndexOf(';') >= 0)
                continue;
            var equals = pair.IndexOf('=');
            var key = UrlParser.Unescape(equals < 0 ? pair : pair.Substring(0, equals), plusIsSpace: true);
            var value = UrlParser.Unescape(equals < 0 ? "" : pair.Substring(equals + 1), plusIsSpace: true);
            if (key is null || value is null)
                continue;
            if (!values.TryGetValue(key, out var list))
                values.Add(key, list = []);
            list.Add(new CelString(value));
        }
        return CelMap.Of(values.Select(pair => new KeyValuePair<CelValue, CelValue>(new CelString(pair.Key), new CelArray([.. pair.Value]))));
    }
}
