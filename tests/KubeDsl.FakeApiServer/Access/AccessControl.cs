using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace KubeDsl.Fakes.Access;

/// <summary>Who may come in, and who may do nothing then.</summary>
public sealed class AccessControl
{
    private readonly ConcurrentDictionary<string, string> tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> forbidden = new(StringComparer.Ordinal) { ["system:anonymous"] = true };

    /// <summary>Lets the bearer of a token in, or whoever says <c>name:password</c> when that is the token.</summary>
    public void Accept(string token, string user = "tester") => tokens[token] = user;

    /// <summary>A token that was good is no longer.</summary>
    public void Revoke(string token) => tokens.TryRemove(token, out _);

    /// <summary>Everything that the user asks for is refused with 403.</summary>
    public void Forbid(string user) => forbidden[user] = true;

    internal bool IsForbidden(string user) => forbidden.ContainsKey(user);

    /// <summary>The user of a request; null when its credentials are not good.</summary>
    internal string? UserOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var user = header switch
        {
            _ when header.StartsWith("Bearer ", StringComparison.Ordinal) => tokens.GetValueOrDefault(header["Bearer ".Length..]),
            _ when header.StartsWith("Basic ", StringComparison.Ordinal) => tokens.GetValueOrDefault(Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..]))),
            _ when context.Connection.ClientCertificate is { } certificate => certificate.GetNameInfo(System.Security.Cryptography.X509Certificates.X509NameType.SimpleName, forIssuer: false),
            _ => "system:anonymous",
        };
        return user is not null && context.Request.Headers["Impersonate-User"].ToString() is { Length: > 0 } other ? other : user;
    }
}
