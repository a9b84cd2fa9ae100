using FsCheck;
using FsCheck.Fluent;
using KubeDsl.Manifests;
using KubeDsl.Yaml.Layout;

namespace KubeDsl.Yaml.Tests.Layout;

public class LayoutNamesTests
{
    [Fact]
    public void A_set_is_a_file() => Assert.Equal(
        ["shop.yaml", "jobs.yaml"],
        Paths(FileLayout.Set, Set("shop", Resource("Pod", "a"), Resource("Pod", "b")), Set("jobs")));

    [Fact]
    public void A_resource_is_a_file_in_the_folder_of_its_set() => Assert.Equal(
        ["shop/deployment-web.yaml", "shop/service-web.yaml", "jobs/job-pi.yaml"],
        Paths(FileLayout.Resource, Set("shop", Resource("Deployment", "web"), Resource("Service", "web")), Set("jobs", Resource("Job", "pi"))));

    [Fact]
    public void Namespace_and_group_are_added_only_where_they_are_needed() => Assert.Equal(
        ["s/service-web-a.yaml", "s/service-web-b.yaml", "s/service-web.yaml", "s/service-db.yaml", "s/gateway-x-one.example.com.yaml", "s/gateway-x-two.example.com.yaml"],
        Paths(FileLayout.Resource, Set("s",
            Resource("Service", "web", "a"), Resource("Service", "web", "b"), Resource("Service", "web"), Resource("Service", "db", "a"),
            Resource("Gateway", "x", apiVersion: "one.example.com/v1"), Resource("Gateway", "x", apiVersion: "two.example.com/v1"))));

    [Fact]
    public void What_cannot_be_told_apart_gets_a_number() => Assert.Equal(
        ["s/job-pi.yaml", "s/job-pi-2.yaml", "S-2/job.yaml"],
        Paths(FileLayout.Resource, Set("s", Resource("Job", "pi"), Resource("Job", "PI")), Set("S", Resource("Job", ""))));

    [Fact]
    public void A_generated_name_counts_as_far_as_it_is_known() => Assert.Equal(
        ["s/job-pi.yaml"],
        Paths(FileLayout.Resource, Set("s", new Manifest(MapNode.Of(("kind", "Job"), ("metadata", MapNode.Of("generateName", "pi-")))))));

    [Theory]
    [InlineData("con", "_con.yaml")]
    [InlineData("NUL.txt", "_NUL.txt.yaml")]
    [InlineData("com1", "_com1.yaml")]
    [InlineData("console", "console.yaml")]
    [InlineData("..", "manifest.yaml")]
    [InlineData("../../etc/passwd", "etc-passwd.yaml")]
    [InlineData("a/b\\c:d", "a-b-c-d.yaml")]
    [InlineData("a.", "a.yaml")]
    [InlineData("a ", "a-.yaml")]
    [InlineData("", "manifest.yaml")]
    [InlineData("Größe", "Gr--e.yaml")]
    public void Names_are_made_safe(string set, string path) => Assert.Equal([path], Paths(FileLayout.Set, Set(set)));

    [Fact]
    public void Long_names_are_cut_and_stay_apart()
    {
        var start = new string('a', 300);
        var paths = Paths(FileLayout.Set, Set(start + "1"), Set(start + "2"));
        Assert.All(paths, path => Assert.InRange(path.Length, 50, 130));
        Assert.NotEqual(paths[0], paths[1]);
    }

    [Fact]
    public void Paths_are_unique_and_stay_in_the_folder_whatever_the_names()
    {
        var name = Gen.OneOf(
            Gen.Elements("con", "..", "../x", "a", "A", "a-2", "", "a.b", "lpt1", "\0", "a\n"),
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));
        var sets = Gen.ListOf(name.SelectMany(set => Gen.ListOf(name.SelectMany(kind => name.Select(resource => Resource(kind, resource)))).Select(list => Set(set, [.. list])))).ToArbitrary();
        Prop.ForAll(sets, list =>
        {
            foreach (var layout in new[] { FileLayout.Set, FileLayout.Resource })
            {
                var paths = Paths(layout, [.. list]);
                Assert.Equal(paths.Count, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                Assert.All(paths, path => Assert.Matches(@"^[A-Za-z0-9_][-A-Za-z0-9_.]*(/[A-Za-z0-9_][-A-Za-z0-9_.]*)?\.yaml\z", path));
                Assert.All(paths, path => Assert.DoesNotContain("..", path));
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260101, 20260101));
    }

    private static List<string> Paths(FileLayout layout, params ManifestSet[] sets) =>
        [.. LayoutNames.Arrange(sets, layout).Select(file => file.Path)];

    private static ManifestSet Set(string name, params Manifest[] manifests) => new(name, manifests);

    private static Manifest Resource(string kind, string name, string ns = "", string apiVersion = "v1") => new(MapNode.Of(
        ("apiVersion", apiVersion), ("kind", kind), ("metadata", MapNode.Of(("name", name), ("namespace", ns)))));
}
