using System.Text;
using KubeDsl.Build.Findings;
using KubeDsl.Build.Writing;

namespace KubeDsl.Build.Tests.Writing;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("kubedsl-test-").FullName;
    private readonly List<BuildProblem> problems = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_ThatStayTheSame_AreNotTouched()
    {
        Update(("a.yaml", "1"), ("b.yaml", "1"));
        File.SetLastWriteTimeUtc(PathOf("a.yaml"), LongAgo);
        File.SetLastWriteTimeUtc(PathOf("b.yaml"), LongAgo);

        var result = Update(("a.yaml", "1"), ("b.yaml", "2"));

        Assert.Equal(1, result!.Changed);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(PathOf("a.yaml")));
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(PathOf("b.yaml")));
        Assert.Equal("2", File.ReadAllText(PathOf("b.yaml")));
    }

    [Fact]
    public void Files_OfEarlierTimes_AreRemoved_WithTheirFolder()
    {
        Update(("a.yaml", "1"), ("set/b.yaml", "1"));

        var result = Update(("a.yaml", "1"));

        Assert.Equal(1, result!.Removed);
        Assert.False(Directory.Exists(PathOf("set")));
        Assert.True(File.Exists(PathOf("a.yaml")));
    }

    [Fact]
    public void Files_OfOthers_Stay()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(PathOf("mine.yaml"), "mine");
        Update(("set/a.yaml", "1"));
        File.WriteAllText(PathOf("set/mine.yaml"), "mine");

        Update();

        Assert.Equal("mine", File.ReadAllText(PathOf("mine.yaml")));
        Assert.Equal(["mine.yaml"], Directory.GetFiles(PathOf("set")).Select(Path.GetFileName));
    }

    [Fact]
    public void File_OfAnother_InTheWay_IsAnError_AndNothingIsWritten()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(PathOf("b.yaml"), "mine");

        Assert.Null(Update(("a.yaml", "1"), ("b.yaml", "1")));

        Assert.Equal((ProblemCodes.ForeignFile, PathOf("b.yaml")), (Assert.Single(problems).Code, problems[0].Place.Path));
        Assert.False(File.Exists(PathOf("a.yaml")));
        Assert.Equal("mine", File.ReadAllText(PathOf("b.yaml")));
    }

    [Fact]
    public void File_OfAnother_WithTheSameContent_IsTakenOver()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(PathOf("a.yaml"), "1");

        Assert.Equal(0, Update(("a.yaml", "1"))!.Changed);
        Assert.Equal(1, Update(("a.yaml", "2"))!.Changed);
    }

    [Fact]
    public void File_OfAnother_IsReplaced_WhenThatIsAskedFor()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(PathOf("a.yaml"), "mine");

        new OutputFolder(Output, WrittenFiles.Read(ListFile), overwrite: true).Update([FileOf("a.yaml", "1")], removeOthers: true, problems);

        Assert.Equal("1", File.ReadAllText(PathOf("a.yaml")));
    }

    [Fact]
    public void File_DeletedAndWrittenByAnother_IsNoLongerOurs()
    {
        Update(("a.yaml", "1"));
        File.Delete(PathOf("a.yaml"));
        Update();
        File.WriteAllText(PathOf("a.yaml"), "mine");

        Assert.Null(Update(("a.yaml", "1")));
        Assert.Equal("mine", File.ReadAllText(PathOf("a.yaml")));
    }

    [Fact]
    public void File_ChangedByHand_IsNotRemoved()
    {
        Update(("a.yaml", "1"));
        File.WriteAllText(PathOf("a.yaml"), "changed");

        Update();

        Assert.True(Assert.Single(problems).IsWarning);
        Assert.Equal("changed", File.ReadAllText(PathOf("a.yaml")));
    }

    [Fact]
    public void Folder_ThatCannotBeWritten_IsAnError()
    {
        File.WriteAllText(Output, "a file where the folder should be");

        Assert.Null(Update(("a.yaml", "1")));
        Assert.Equal(ProblemCodes.CannotWrite, Assert.Single(problems).Code);
    }

    [Fact]
    public void Update_LeavesNothingElseBehind()
    {
        Update(("a.yaml", "1"), ("b.yaml", "1"));

        Assert.Equal(["a.yaml", "b.yaml"], Directory.GetFiles(Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string Output => Path.Combine(folder, "out");

    private string ListFile => Path.Combine(folder, "written");

    private string PathOf(string relative) => Path.Combine(Output, relative);

    private static ManifestFile FileOf(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    private WriteResult? Update(params (string Path, string Content)[] files) =>
        new OutputFolder(Output, WrittenFiles.Read(ListFile), overwrite: false)
            .Update(files.Select(file => FileOf(file.Path, file.Content)).ToArray(), removeOthers: true, problems);
}
