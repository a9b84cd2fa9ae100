namespace KubeDsl.Build.Tests.EndToEnd;

public class DeterminismTests
{
    [Fact]
    public void Manifests_AreTheSameBytes_WhereverTheyAreMade()
    {
        using var app = new ScratchProject("App");
        app.Write("Shop.cs", """
            using KubeDsl;
            public static class Shop
            {
                [Manifests]
                public static Resource Define() => new ConfigMap("c")
                    .WithData("number", $"{1234.5:N1}")
                    .WithData("upper", "title".ToUpper())
                    .WithData("sorted", string.Join(",", new[] { "b", "B", "a", "A", "_" }.Order()))
                    .WithData("zone", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local).ToUniversalTime().ToString("O"));
            }
            """);
        app.Build();
        var expected = File.ReadAllText(app.Manifest("shop.yaml"));
        Assert.Contains("1,234.5", expected, StringComparison.Ordinal);
        Assert.Contains("upper: TITLE\n", expected, StringComparison.Ordinal);

        (string, string)[][] places =
        [
            [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "false")],
            [("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8"), ("TZ", "America/New_York"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "true")],
        ];
        foreach (var place in places)
        {
            File.Delete(app.Manifest("shop.yaml"));
            app.Dotnet(0, ["build", "--nologo", "--no-restore"], place);
            Assert.Equal(expected, File.ReadAllText(app.Manifest("shop.yaml")));
        }
    }
}
