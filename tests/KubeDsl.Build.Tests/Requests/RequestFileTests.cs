using KubeDsl.Build.Requests;

namespace KubeDsl.Build.Tests.Requests;

public class RequestFileTests
{
    [Fact]
    public void Settings_GivenTwice_TakeTheLast_AndListsTakeAll()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var parameters = Path.Combine(folder, "parameters");
        File.WriteAllText(parameters, "a=1\n2;b=3\n");
        var path = Path.Combine(folder, "request");
        File.WriteAllLines(path, ["assembly=/a=b/Shop.dll", "environment=dev", "stamp=/stamp", "reference=/one.dll", "reference=", "reference=/two.dll", "environment=prod", "stamp=", $"parametersFile={parameters}"]);

        var request = RequestFile.Read(path);

        Assert.Equal("/a=b/Shop.dll", request.Assembly);
        Assert.Equal("prod", request.Environment);
        Assert.Equal("", request.Stamp);
        Assert.Equal(["/one.dll", "/two.dll"], request.References);
        Assert.Equal("a=1\n2;b=3", request.Parameters);
        Assert.False(File.Exists(parameters));
        Directory.Delete(folder, recursive: true);
    }
}
