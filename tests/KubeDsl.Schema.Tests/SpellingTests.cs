namespace KubeDsl.Schema.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("batch.v1.JobSpec", "paralleism", "parallelism")]
    [InlineData("batch.v1.JobSpec", "Completions", "completions")]
    [InlineData("batch.v1.JobSpec", "backofLimit", "backoffLimit")]
    [InlineData("core.v1.PodSpec", "continers", "containers")]
    [InlineData("core.v1.PodSpec", "conatainers", "containers")]
    [InlineData("core.v1.PodSpec", "container", "containers")]
    [InlineData("core.v1.PodSpec", "initContainer", "initContainers")]
    [InlineData("core.v1.PodSpec", "volume", "volumes")]
    [InlineData("core.v1.PodSpec", "node-name", "nodeName")]
    [InlineData("core.v1.PodSpec", "restartpolicy", "restartPolicy")]
    [InlineData("core.v1.Container", "comand", "command")]
    [InlineData("core.v1.Container", "iamge", "image")]
    [InlineData("core.v1.Container", "evn", "env")]
    [InlineData("core.v1.Container", "port", "ports")]
    [InlineData("core.v1.Container", "volumeMount", "volumeMounts")]
    [InlineData("core.v1.ContainerPort", "conatinerPort", "containerPort")]
    [InlineData("meta.v1.ObjectMeta", "lables", "labels")]
    [InlineData("meta.v1.ObjectMeta", "annotation", "annotations")]
    public void Misspelt_field_is_recognised(string type, string written, string meant) =>
        Assert.Equal(meant, Spelling.Closest(written, FieldNames(type)));

    [Theory]
    [InlineData("core.v1.PodSpec", "foo")]
    [InlineData("core.v1.PodSpec", "x")]
    [InlineData("core.v1.PodSpec", "")]
    [InlineData("core.v1.PodSpec", "selector")]
    [InlineData("core.v1.Container", "a")]
    [InlineData("core.v1.Container", "replicas")]
    [InlineData("batch.v1.JobSpec", "schedule")]
    public void Unlike_word_gets_no_suggestion(string type, string written) =>
        Assert.Null(Spelling.Closest(written, FieldNames(type)));

    [Theory]
    [InlineData("DameonSet", "DaemonSet")]
    [InlineData("Deploymnet", "Deployment")]
    [InlineData("deployment", "Deployment")]
    [InlineData("StatefullSet", "StatefulSet")]
    [InlineData("ReplicatSet", "ReplicaSet")]
    [InlineData("Ingres", "Ingress")]
    [InlineData("CronJobs", "CronJob")]
    [InlineData("ConfiMap", "ConfigMap")]
    public void Misspelt_kind_is_recognised(string written, string meant) =>
        Assert.Equal(meant, Spelling.Closest(written, Catalog.Default.Kinds.Select(kind => kind.Name)));

    [Fact]
    public void Difference_in_case_wins_over_a_different_letter() =>
        Assert.Equal("nodeName", Spelling.Closest("NODENAME", ["nodeNames", "modeName", "nodeName"]));

    [Theory]
    [InlineData("abcdef", "abcdxx", "abxxef")]
    [InlineData("name", "names", "namer")]
    public void Among_equals_the_order_of_candidates_does_not_matter(string written, string one, string other) =>
        Assert.Equal(Spelling.Closest(written, [one, other]), Spelling.Closest(written, [other, one]));

    [Fact]
    public void Word_beyond_any_name_is_not_compared() =>
        Assert.Null(Spelling.Closest(new string('a', 1_000_000), [new string('a', 1_000_000), "a"]));

    private static IEnumerable<string> FieldNames(string type) => Catalog.Default.FindType(type)!.Fields.Select(field => field.Name);
}
