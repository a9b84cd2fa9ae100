using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.Tests.Formats;

public class FormatTests
{
    public static TheoryData<string, string> Good => Table("""
        label      | a | web-1 | 0 | 123456789012345678901234567890123456789012345678901234567890123
        subdomain  | a.b | web.example.com | 1.2.3
        dns1035    | web | a-1
        wildcard   | *.example.com | *.com
        qualified  | app | app.kubernetes.io/name | A_b.C-1
        annotation | Example.COM/name | a
        labelvalue | | v1.0_x-Y | 1
        portname   | http | grpc-web | 8080a
        percent    | 0% | 25% | 1000%
        envname    | A | a.b-c | A B | 1X
        configkey  | a | .hidden | A_b-c.d
        segment    | a:b | system:node | A
        relative   | a/b | a..b/c | ..a
        header     | X-Request-Id | 1
        sysctl     | net.core.somaxconn | kernel/shm_rmid_forced | net.ipv4.tcp-x
        domainpath | example.com/a | k8s.io/a/b~c
        base64     | | YQ== | YWI= | YWJj
        time       | 2026-01-31T08:30:00Z | 2026-01-31T08:30:00.123+02:00 | 2024-02-29T00:00:00-11:30
        quantity   | 0 | 1 | 500m | 1.5Gi | 2e3 | 2E3 | 1E | -1 | +1Ki | .5 | 5. | 1e-3 | 100n | 3u | 010
        duration   | 0 | 1h30m | 500ms | -1.5s | 1us | .5h | 2562047h
        cron       | * * * * * | 0 3 * * 1-5 | */5 0-23/2 1,15 JAN-dec sun | @daily | @every 1h30m | ? ? ? ? ? | 5/10 * * * * | 1,,2 * * * *
        ip         | 10.0.0.1 | :: | ::1 | 2001:db8::1 | 1:2:3:4:5:6:7:8 | 1:2:3:4:5:6:7:: | 64:ff9b::1.2.3.4 | FE80::1
        cidr       | 10.0.0.0/8 | 0.0.0.0/0 | ::/0 | 2001:db8::/64 | 10.1.2.3/32
        """);

    public static TheoryData<string, string> Bad => Table("""
        label      | | A | -a | a- | a.b | a_b | 1234567890123456789012345678901234567890123456789012345678901234
        subdomain  | | a..b | .a | a. | a.-b | A.b
        dns1035    | 1a | -a
        wildcard   | *.Example | example.com | *. | *.*.com
        qualified  | | a/b/c | /a | a/ | A.b/c | -a | a-
        annotation | a/b/c | /a
        labelvalue | a b | -a | a: | ä
        portname   | | -a | a- | a--b | 123 | HTTP | abcdefghijklmnop
        percent    | % | 25 | -1% | 2.5% | 25 %
        envname    | | A=B | ä
        configkey  | | . | .. | ..a | a/b | a b
        segment    | . | .. | a/b | a%b
        relative   | /a | ../a | a/../b | a/..
        header     | | X_A | a:b
        sysctl     | Net.core | net..core | .net | a b
        domainpath | a | a/ | /a | A.com/b | a.com/b c
        base64     | YQ | YQ= | a | hello world | YQ==YQ== | a-b_
        time       | 2026-01-31 | 2026-02-30T00:00:00Z | 2026-01-31T08:30:00 | 2026-01-31 08:30:00Z | 2026-01-31T24:00:00Z
        quantity   | | 10 Mi | 5MB | 1k5 | 1.2.3 | 10mi | 1K | abc | 1e | 1ee3 | -m5 | 1Kib
        duration   | | 1 | 1d | 1h30 | h | 1,5s | 9999999h
        cron       | | 5 * * * | * * * * * * | 60 * * * * | * 24 * * * | * * 0 * * | * * * 13 * | * * * * 7 | */0 * * * * | 5-1 * * * * | 1-2-3 * * * * | TZ=UTC * * * * * | @Daily | @every x | a * * * *
        ip         | | 10.0.0 | 10.0.0.01 | 256.0.0.1 | 1.2.3.4.5 | ::ffff:1.2.3.4 | 1:2:3:4:5:6:7:8:9 | 1::2::3 | fe80::1%eth0 | 12345::
        cidr       | 10.0.0.0 | 10.0.0.1/8 | 10.0.0.0/33 | 10.0.0.0/08 | ::1/64 | 10.0.0.0/
        """);

    [Theory, MemberData(nameof(Good))]
    public void WellFormedText_HasNoProblem(string format, string text) => Assert.Null(Problem(format, text));

    [Theory, MemberData(nameof(Bad))]
    public void IllFormedText_HasAProblemInSentences(string format, string text)
    {
        var problem = Problem(format, text);

        Assert.NotNull(problem);
        Assert.Matches("[.?]$", problem);
    }

    [Theory]
    [InlineData("10 Mi", "'10Mi'")]
    [InlineData("5MB", "'5M' or '5Mi'")]
    [InlineData("1gb", "'1G' or '1Gi'")]
    [InlineData("1K", "'1k' or '1Ki'")]
    [InlineData("2 cores", "'2'")]
    [InlineData("1,5Gi", "'1.5Gi'")]
    public void Quantity_NearToARightOne_IsSuggested(string text, string suggestion) =>
        Assert.Contains("Did you mean " + suggestion, QuantityFormat.Problem(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Shop_Web", "shop-web")]
    [InlineData("shop.Example.com.", "shop.example.com")]
    [InlineData("https://Shop.example.com:443/cart?x=1", "shop.example.com")]
    public void Host_NearToARightOne_IsSuggested(string text, string suggestion) =>
        Assert.EndsWith($"Did you mean '{suggestion}'?", Dns1123SubdomainFormat.Problem(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("1", "1000m", 0)]
    [InlineData("1Ki", "1024", 0)]
    [InlineData("1.5Gi", "1536Mi", 0)]
    [InlineData("0.1", "100m", 0)]
    [InlineData("1e3", "1k", 0)]
    [InlineData("1n", "0.0000000001", 0)]
    [InlineData("500m", "1", -1)]
    [InlineData("1G", "1Gi", -1)]
    [InlineData("-1", "0", -1)]
    [InlineData("8Ei", "9E", 1)]
    [InlineData("1e999", "1E", 1)]
    public void Quantities_CompareByAmount(string left, string right, int expected)
    {
        Assert.True(Quantity.TryParse(left, out var l));
        Assert.True(Quantity.TryParse(right, out var r));

        Assert.Equal(expected, Math.Sign(l.CompareTo(r)));
    }

    [Theory]
    [InlineData("1h30m", "1h30m0s")]
    [InlineData("90s", "1m30s")]
    [InlineData("1500ms", "1.5s")]
    [InlineData("1.5ms", "1.5ms")]
    [InlineData("-2h", "-2h0m0s")]
    [InlineData("0", "0s")]
    public void Duration_IsFormattedAsGoDoes(string text, string expected)
    {
        Assert.True(GoDurationFormat.TryParse(text, out var nanoseconds));
        Assert.Equal(expected, GoDurationFormat.Format(nanoseconds));
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true)]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", false)]
    [InlineData("10.0.0.0/8", "11.0.0.0/16", false)]
    [InlineData("::/0", "10.0.0.0/8", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::/48", true)]
    public void Range_InsideAnother_IsSeen(string outer, string inner, bool expected) =>
        Assert.Equal(expected, CidrFormat.IsStrictlyInside(outer, inner));

    private static string? Problem(string format, string text) => format switch
    {
        "label" => Dns1123LabelFormat.Problem(text),
        "subdomain" => Dns1123SubdomainFormat.Problem(text),
        "dns1035" => Dns1035LabelFormat.Problem(text),
        "wildcard" => WildcardDnsFormat.Problem(text),
        "qualified" => QualifiedNameFormat.Problem(text),
        "annotation" => AnnotationKeyFormat.Problem(text),
        "labelvalue" => LabelValueFormat.Problem(text),
        "portname" => PortNameFormat.Problem(text),
        "percent" => PercentFormat.Problem(text),
        "envname" => EnvironmentVariableNameFormat.Problem(text),
        "configkey" => ConfigKeyFormat.Problem(text),
        "segment" => PathSegmentNameFormat.Problem(text),
        "relative" => RelativePathFormat.Problem(text),
        "header" => HttpHeaderNameFormat.Problem(text),
        "sysctl" => SysctlNameFormat.Problem(text),
        "domainpath" => DomainPrefixedPathFormat.Problem(text),
        "base64" => Base64Format.Problem(text),
        "time" => TimestampFormat.Problem(text),
        "quantity" => QuantityFormat.Problem(text),
        "duration" => GoDurationFormat.Problem(text),
        "cron" => CronScheduleFormat.Problem(text),
        "ip" => IpAddressFormat.Problem(text),
        "cidr" => CidrFormat.Problem(text),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format in the table."),
    };

    private static TheoryData<string, string> Table(string text)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in text.Split('\n'))
        {
            var cells = line.Split('|');
            foreach (var cell in cells.Skip(1))
                data.Add(cells[0].Trim(), cell.Trim());
        }
        return data;
    }
}
