using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Functions;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>The formats that the server enforces, by name; it passes over all others.</summary>
internal static class SchemaFormats
{
    private static readonly SchemaFormat Time = new("date and time with a zone", "2026-01-31T08:30:00Z", TimeFormats.IsDateTime);

    private static readonly Dictionary<string, SchemaFormat> ByName = new(StringComparer.Ordinal)
    {
        ["date"] = new("date", "2026-01-31", TimeFormats.IsDate),
        ["date-time"] = Time,
        ["datetime"] = Time,
        ["duration"] = new("duration", "1h30m", text => LooseDurations.TryParse(text) is not null),
        ["ipv4"] = new("IPv4 address", "192.0.2.1", text => text.IndexOf('.') >= 0 && AddressFormats.IsIp(text)),
        ["ipv6"] = new("IPv6 address", "2001:db8::1", text => text.IndexOf(':') >= 0 && AddressFormats.IsIp(text)),
        ["cidr"] = new("network", "192.0.2.0/24", AddressFormats.IsCidr),
        ["mac"] = new("MAC address", "00:00:5e:00:53:01", AddressFormats.IsMac),
        ["hostname"] = new("host name", "www.example.com", HostNameFormat.Fits),
        ["uri"] = new("absolute URI or path", "https://example.com/", text => DataFormats.Uri(text).Count == 0),
        ["email"] = new("e-mail address", "someone@example.com", EmailFormat.Fits),
        ["byte"] = new("base64 text", "aGVsbG8=", CodeFormats.IsBase64),
        ["uuid"] = new("UUID", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", text => CodeFormats.IsUuid(text, null)),
        ["uuid3"] = new("UUID of version 3", "6ba7b810-9dad-31d1-80b4-00c04fd430c8", text => CodeFormats.IsUuid(text, '3')),
        ["uuid4"] = new("UUID of version 4", "6ba7b810-9dad-41d1-80b4-00c04fd430c8", text => CodeFormats.IsUuid(text, '4')),
        ["uuid5"] = new("UUID of version 5", "6ba7b810-9dad-51d1-80b4-00c04fd430c8", text => CodeFormats.IsUuid(text, '5')),
        ["bsonobjectid"] = new("BSON object id", "507f1f77bcf86cd799439011", CodeFormats.IsObjectId),
        ["isbn"] = new("ISBN", "978-3-16-148410-0", text => NumberedFormats.IsIsbn10(text) || NumberedFormats.IsIsbn13(text)),
        ["isbn10"] = new("ISBN of ten digits", "3-16-148410-X", NumberedFormats.IsIsbn10),
        ["isbn13"] = new("ISBN of thirteen digits", "978-3-16-148410-0", NumberedFormats.IsIsbn13),
        ["creditcard"] = new("credit card number", "4111 1111 1111 1111", NumberedFormats.IsCreditCard),
        ["ssn"] = new("social security number", "078-05-1120", NumberedFormats.IsSsn),
        ["hexcolor"] = new("hexadecimal colour", "#ff8800", ColorFormats.IsHex),
        ["rgbcolor"] = new("RGB colour", "rgb(255, 136, 0)", ColorFormats.IsRgb),
        ["k8s-short-name"] = new("DNS label", "my-name", text => Dns1123LabelFormat.Problem(text) is null),
        ["k8s-long-name"] = new("DNS subdomain", "my-name.example.com", text => Dns1123SubdomainFormat.Problem(text) is null),
    };

    /// <summary>The names of the formats.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The format of a name; null for one that is not enforced.</summary>
    public static SchemaFormat? Find(string name) => ByName.TryGetValue(name, out var format) ? format : null;
}
