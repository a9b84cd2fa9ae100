using System.Text;

namespace KubeDsl.Tests;

/// <summary>Golden files: the expected bytes of an output, kept beside the tests that make it.</summary>
internal static class Golden
{
    private const string AcceptVariable = "KUBEDSL_ACCEPT_GOLDEN";

    /// <summary>Compares <paramref name="actual"/> with the file at <paramref name="relativePath"/> in the repository.</summary>
    public static void Matches(string relativePath, string actual)
    {
        var path = Repository.PathOf(relativePath);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(false));
            return;
        }

        Assert.True(File.Exists(path), $"'{relativePath}' does not exist. {Mend}\n{actual}");
        var expected = File.ReadAllText(path);
        if (expected != actual)
            Assert.Fail($"'{relativePath}' differs from what was made, first at line {FirstDifference(expected, actual)}. {Mend}\n{actual}");
    }

    private static string Mend => $"If the new output is right: {AcceptVariable}=1 dotnet test, then review the diff.";

    private static string FirstDifference(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var was = i < left.Length ? left[i] : "(end of file)";
            var now = i < right.Length ? right[i] : "(end of output)";
            if (was != now)
                return $"{i + 1}:\n- {was}\n+ {now}\n";
        }
        return "?";
    }
}
