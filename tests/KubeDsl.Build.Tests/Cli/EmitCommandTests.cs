using System.Text;
using KubeDsl.Build.Requests;
using KubeDsl.Cli;
using KubeDsl.Cli.Emission;

namespace KubeDsl.Build.Tests.Cli;

public sealed class EmitCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kubedsl-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Source_IsTheOnlyProjectOfAFolder()
    {
        Write("Shop.csproj", "");

        Assert.Equal(new EmitSource(Path.Combine(folder, "Shop.csproj"), IsAssembly: false), EmitSource.Find(folder));
        Assert.Equal(new EmitSource(Path.Combine(folder, "Shop.csproj"), IsAssembly: false), EmitSource.Find(Path.Combine(folder, "Shop.csproj")));
    }

    [Theory]
    [InlineData("", "There is no C# project in ")]
    [InlineData("A.csproj B.csproj", "There are 2 projects in ")]
    public void Source_ThatIsNotClear_IsRefused(string files, string message)
    {
        foreach (var file in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Write(file, "");

        var exception = Assert.Throws<CommandException>(() => EmitSource.Find(folder));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, exception.ExitCode);
    }

    [Fact]
    public void Source_OfAnotherSort_IsRefused()
    {
        Write("shop.yaml", "");

        Assert.Contains("neither a C# project", Assert.Throws<CommandException>(() => EmitSource.Find(Path.Combine(folder, "shop.yaml"))).Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Throws<CommandException>(() => EmitSource.Find(Path.Combine(folder, "none"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_HoldOverTheProject_AndParametersAreJoined()
    {
        var job = new EmitJob("host", Path.Combine(folder, "request"), "config", folder);
        Write("request", "assembly=/a/Shop.dll\nenvironment=dev\nformat=json\nstamp=/a/stamp\n");
        Write("request.parameters", "a=1;b=2\n");

        JobSettings.Append(job, new EmitOptions { Source = ".", Output = "-", Environment = "prod", Parameters = ["b=x;y", "c=3"] }, "/out", "/written");
        var request = RequestFile.Read(job.Request);

        Assert.Equal(("prod", "json", "", "/out", "/written", "false"), (request.Environment, request.Format, request.Stamp, request.Output, request.WrittenFiles, request.Summary));
        Assert.True(ParameterText.TryRead(request.Parameters, out var parameters, out _));
        Assert.Equal(new Dictionary<string, string> { ["a"] = "1", ["b"] = "x;y", ["c"] = "3" }, parameters);
    }

    [Fact]
    public void Option_WithALineBreak_IsRefused()
    {
        var job = new EmitJob("host", Path.Combine(folder, "request"), "config", folder);

        Assert.Throws<CommandException>(() => JobSettings.Append(job, new EmitOptions { Source = ".", Output = "-", Environment = "a\nassembly=/evil.dll" }, "/out", null));
    }

    [Theory]
    [InlineData("xml", null, null, null, "--format 'xml' is not known. Use 'yaml', 'json'.")]
    [InlineData(null, "Sets", null, null, "--layout 'Sets' is not known. Use 'Set', 'Resource'.")]
    [InlineData(null, null, "strict", null, "--profile 'strict' is not known. Use 'privileged', 'baseline', 'restricted'.")]
    [InlineData(null, null, null, "1.20", "--kubernetes-version '1.20' is not known. Use 1.28 to ")]
    public void Value_ThatItsOptionDoesNotKnow_IsRefusedBeforeAnythingIsBuilt(string? format, string? layout, string? profile, string? version, string message)
    {
        var options = new EmitOptions { Source = ".", Output = "-", Format = format, Layout = layout, Profile = profile, KubernetesVersion = version };

        var exception = Assert.Throws<CommandException>(options.Verify);

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, exception.ExitCode);
        new EmitOptions { Source = ".", Output = "-", Format = "JSON", Layout = "resource", Profile = "baseline", KubernetesVersion = "v1.30" }.Verify();
    }

    [Fact]
    public void NoFiles_AreNoted()
    {
        Assert.False(ManifestPrinter.Print(Path.Combine(folder, "none"), Stream.Null));
        Assert.False(ManifestPrinter.Print(folder, Stream.Null));
    }

    [Fact]
    public void Files_ArePrintedAsOneStream()
    {
        Write("b.yaml", "b: 1\n");
        Write("a.yaml", "a: 1\n");

        Assert.Equal("# a.yaml\na: 1\n---\n# b.yaml\nb: 1\n", Printed());
    }

    [Fact]
    public void OneFile_IsPrintedAsItIs()
    {
        Write("a.yaml", "a: 1\n");

        Assert.Equal("a: 1\n", Printed());
    }

    private string Printed()
    {
        using var output = new MemoryStream();
        ManifestPrinter.Print(folder, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
}
