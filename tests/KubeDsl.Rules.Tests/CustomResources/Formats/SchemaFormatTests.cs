using KubeDsl.Rules.CustomResources.Validation.Formats;

namespace KubeDsl.Rules.Tests.CustomResources.Formats;

/// <summary>The formats as the server judges them, with its oddities.</summary>
public class SchemaFormatTests
{
    public static TheoryData<string> Names => [.. SchemaFormats.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_Fits(string name) => Assert.True(SchemaFormats.Find(name)!.Fits(SchemaFormats.Find(name)!.Example));

    [Theory]
    [InlineData("date", "2026-01-31")]
    [InlineData("date-time", "2026-01-31t08:30:00z")]
    [InlineData("date-time", "2026-01-31T08:30:00.123+01:00")]
    [InlineData("datetime", "2026-01-31T08:30:00Z")]
    [InlineData("duration", "1 day")]
    [InlineData("duration", "3 weeks")]
    [InlineData("duration", "1d")]
    [InlineData("duration", "1h 30m")]
    [InlineData("duration", "-1h")]
    [InlineData("duration", "0")]
    [InlineData("ipv4", "010.0.0.1")]
    [InlineData("ipv4", "::ffff:1.2.3.4")]
    [InlineData("cidr", "10.1.2.3/8")]
    [InlineData("cidr", "010.0.0.0/8")]
    [InlineData("hostname", "a-b")]
    [InlineData("hostname", "localhost")]
    [InlineData("hostname", "a.co")]
    [InlineData("uri", "/abs")]
    [InlineData("uri", "a:b")]
    [InlineData("email", "A <a@b>")]
    [InlineData("uuid", "6ba7b8109dad11d180b400c04fd430c8")]
    public void Fits(string format, string text) => Assert.True(SchemaFormats.Find(format)!.Fits(text), $"'{text}' is no {format}.");

    [Theory]
    [InlineData("date", "2026-02-30")]
    [InlineData("date", "26-01-31")]
    [InlineData("date-time", "2026-01-31T08:30:00")]
    [InlineData("date-time", "2026-01-31T08:30:60Z")]
    [InlineData("duration", "5")]
    [InlineData("duration", "")]
    [InlineData("ipv4", "1.2.3")]
    [InlineData("ipv4", "2001:db8::1")]
    [InlineData("ipv6", "fe80::1%eth0")]
    [InlineData("ipv6", "192.0.2.1")]
    [InlineData("cidr", "10.0.0.0")]
    [InlineData("mac", "00:00:5e:00:53")]
    [InlineData("hostname", "db-0")]
    [InlineData("hostname", "ab-c")]
    [InlineData("hostname", "a.b.c")]
    [InlineData("hostname", "1.2.3.4")]
    [InlineData("hostname", "example.com.")]
    [InlineData("uri", "")]
    [InlineData("uri", "rel/path")]
    [InlineData("email", "someone")]
    [InlineData("byte", "")]
    [InlineData("byte", "aGVsbG8")]
    [InlineData("uuid", "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}")]
    [InlineData("uuid4", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")]
    [InlineData("bsonobjectid", "507f1f77")]
    [InlineData("isbn10", "3-16-148410-1")]
    [InlineData("isbn13", "978-3-16-148410-1")]
    [InlineData("creditcard", "1234")]
    [InlineData("ssn", "78-05-1120")]
    [InlineData("hexcolor", "orange")]
    [InlineData("rgbcolor", "rgb(256,0,0)")]
    [InlineData("k8s-short-name", "My-Name")]
    [InlineData("k8s-short-name", "a.b")]
    [InlineData("k8s-long-name", "a..b")]
    public void DoesNotFit(string format, string text) => Assert.False(SchemaFormats.Find(format)!.Fits(text), $"'{text}' is taken for a {format}.");

    [Theory]
    [InlineData("password")]
    [InlineData("binary")]
    [InlineData("ip")]
    [InlineData("time")]
    [InlineData("regex")]
    [InlineData("semver")]
    [InlineData("uri-reference")]
    [InlineData("json-pointer")]
    [InlineData("whatever")]
    public void IsNotEnforced(string format) => Assert.Null(SchemaFormats.Find(format));
}
