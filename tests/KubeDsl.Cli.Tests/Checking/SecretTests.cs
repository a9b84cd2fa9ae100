using KubeDsl.Cli.Checking.Reporting;

namespace KubeDsl.Cli.Tests.Checking;

/// <summary>Reports go to build logs, where secrets must not be.</summary>
public class SecretTests
{
    private const string Value = "geheim4711";

    public static TheoryData<string> Secrets => new()
    {
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  password: {Value}-not-base64\n",
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringdata:\n  password: {Value}\n",
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringdata: {{password: {Value}}}\n",
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\npassword: {Value}\n",
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData: {Value}\n",
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  password: {Value}\n  password: {Value}\n",
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  x: \"{Value}\n",
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  x: !!int {Value}\n",
        $"apiVersion: v1\nkind: Secert\nmetadata:\n  name: a\ndata:\n  a: b\ndata: {{a: {Value}}}\n",
        $"{{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{{\"name\":\"a\"}},\"data\":{{\"p\":\"{Value}!\"}}}}",
        $"{{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{{\"name\":\"a\"}},\"data\":{{\"p\":\"{Value}\"}}}},{{\"apiVersion\":\"v1\",\"kind\":\"Pot\"}}]}}",
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: [{Value}]\n",
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void ValuesOfSecrets_AreInNoReport(string text)
    {
        using var scratch = new Scratch();
        var files = CheckedText.Check(scratch.Write("x.yaml", text));

        Assert.NotEmpty(CheckedText.Ids(files));
        foreach (var report in (IReport[])[new TextReport(hasColours: false), new JsonReport(), new SarifReport([]), new JunitReport()])
            Assert.DoesNotContain(Value, CheckedText.Report(report, files), StringComparison.Ordinal);
    }

    [Fact]
    public void NumberInASecret_IsNotQuoted()
    {
        using var scratch = new Scratch();
        var files = CheckedText.Check(scratch.Write("x.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  pin: 047110815\n"));

        var report = CheckedText.Report(new TextReport(hasColours: false), files);
        Assert.Contains("'stringData.pin': Values must have the type of their field.", report, StringComparison.Ordinal);
        Assert.Contains("      pin: ***\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("0815", report, StringComparison.Ordinal);
    }
}
