using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Config;

/// <summary>A Secret of a built-in type has the keys of that type.</summary>
internal sealed class SecretsMustHoldWhatTheirTypeNeeds() : TypeRule(Metadata, "core.v1.Secret")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2401",
        "Secrets must hold what their type needs",
        Severity.Error,
        "The types that begin with 'kubernetes.io/' promise certain keys to those who use them.",
        "Add the keys, or use the type 'Opaque'.")
    {
        QuotesValues = false,
        Passing = Example.Of("v1", "Secret", "type: kubernetes.io/tls\nstringData:\n  tls.crt: a\n  tls.key: b"),
        Failing = Example.Of("v1", "Secret", "type: kubernetes.io/tls\nstringData:\n  tls.crt: a"),
    };

    public override void Check(ObjectView secret, ManifestCheck check)
    {
        switch (secret.Text("type"))
        {
            case "kubernetes.io/service-account-token":
                var annotations = secret.ObjectOrNothing("metadata").ObjectOrNothing("annotations");
                if (annotations.LacksText("kubernetes.io/service-account.name"))
                    check.Report(Info, annotations.At("kubernetes.io/service-account.name"), "A token belongs to a service account. Name it in the annotation 'kubernetes.io/service-account.name'.");
                break;
            case "kubernetes.io/dockercfg":
                NeedsJson(secret, ".dockercfg", check);
                break;
            case "kubernetes.io/dockerconfigjson":
                NeedsJson(secret, ".dockerconfigjson", check);
                break;
            case "kubernetes.io/basic-auth":
                if (Misses(secret, "username") && Misses(secret, "password"))
                    check.Report(Info, secret.At("data").Child("username"), "A Secret for basic authentication holds 'username' or 'password'. Add one of them.");
                break;
            case "kubernetes.io/ssh-auth":
                Needs(secret, "ssh-privatekey", check);
                if (Text(secret, "ssh-privatekey") is { Length: 0 })
                    check.Report(Info, secret.At("data").Child("ssh-privatekey"), "The key 'ssh-privatekey' is empty. Put the private key there.");
                break;
            case "kubernetes.io/tls":
                Needs(secret, "tls.crt", check);
                Needs(secret, "tls.key", check);
                break;
        }
    }

    private bool Needs(ObjectView secret, string key, ManifestCheck check)
    {
        if (!Misses(secret, key))
            return true;
        check.Report(Info, secret.At("data").Child(key), $"A Secret of the type '{secret.Text("type")}' holds the key '{key}'. Add it.", check.OriginOf(secret.At("type")));
        return false;
    }

    private void NeedsJson(ObjectView secret, string key, ManifestCheck check)
    {
        if (Needs(secret, key, check) && Text(secret, key) is { } text && (JsonText.LooksWrong(text) || text.TrimStart()[0] is not ('{' or 'n')))
            check.Report(Info, secret.At("data").Child(key), $"The value of '{key}' is no object in JSON. Put the registry's configuration there as JSON.");
    }

    private static bool Misses(ObjectView secret, string key) =>
        secret.ObjectOrNothing("data") is var data && secret.ObjectOrNothing("stringData") is var plain
        && data.Map[key] is null && !data.Map.IsOpen && secret.Map["data"] is not UnknownNode
        && plain.Map[key] is null && !plain.Map.IsOpen && secret.Map["stringData"] is not UnknownNode;

    /// <summary>The plain text under a key; null when it is not known.</summary>
    private static string? Text(ObjectView secret, string key)
    {
        if (secret.ObjectOrNothing("stringData").Text(key) is { } plain)
            return plain;
        if (secret.ObjectOrNothing("data").Text(key) is not { } encoded || Base64Format.Problem(encoded) is not null)
            return null;
        return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(encoded.Replace("\n", "").Replace("\r", "")));
    }
}
