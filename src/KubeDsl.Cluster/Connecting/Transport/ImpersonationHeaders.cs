using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using KubeDsl.Cluster.Connecting.Kubeconfig;

namespace KubeDsl.Cluster.Connecting.Transport;

/// <summary>Says as whom a request is made (<see href="https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/"/>).</summary>
internal static class ImpersonationHeaders
{
    private const string TokenMarks = "!#$&'*+-.^_`|~";

    /// <summary>True when a header has several values, for which HTTP/1.1 and a <see cref="LineBreakingStream"/> are needed.</summary>
    public static bool NeedLines(Impersonation impersonation) =>
        impersonation.Groups.Count > 1 || impersonation.Extra.Any(entry => entry.Value.Count > 1);

    /// <summary>Adds the headers.</summary>
    public static void Add(HttpRequestHeaders headers, Impersonation impersonation)
    {
        if (impersonation.User is { } user)
            headers.TryAddWithoutValidation("Impersonate-User", user);
        if (impersonation.Uid is { } uid)
            headers.TryAddWithoutValidation("Impersonate-Uid", uid);
        AddLines(headers, "Impersonate-Group", impersonation.Groups);
        foreach (var (key, values) in impersonation.Extra)
            AddLines(headers, "Impersonate-Extra-" + Escape(key), values);
    }

    private static void AddLines(HttpRequestHeaders headers, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            headers.TryAddWithoutValidation(name, string.Join($"{LineBreakingStream.Mark}{name}: ", values));
    }

    /// <summary>A key as part of a header's name: what may not stand there is percent-encoded.</summary>
    private static string Escape(string key)
    {
        var escaped = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(key))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || TokenMarks.Contains((char)octet))
                escaped.Append((char)octet);
            else
                escaped.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }
        return escaped.ToString();
    }
}
