using KubeDsl.Cluster.Running;

namespace KubeDsl.Cluster.Tests.Running;

public class ServerPathTests
{
    private const string Pod = """
        kind: Pod
        metadata:
          labels:
            app.kubernetes.io/name: web
        spec:
          containers:
          - name: side
          - name: web
            image: nginx
            ports:
            - containerPort: 80
        """;

    [Theory]
    [InlineData("spec.containers[1].image", "spec.containers[1].image", 9)]
    [InlineData(".spec.containers[name=\"web\"].image", "spec.containers[1].image", 9)]
    [InlineData(".spec.containers[name=\"web\"].ports[containerPort=80,protocol=\"TCP\"].hostPort", "spec.containers[1].ports[0]", 11)]
    [InlineData("metadata.labels[app.kubernetes.io/name]", "metadata.labels[app.kubernetes.io/name]", 4)]
    [InlineData("spec.replica", "spec", 5)]
    [InlineData("<nil>", "", 1)]
    public void FieldsOfAnswers_AreFoundInTheManifest(string text, string expected, int line)
    {
        var root = Yaml.Map(Pod);
        var path = ServerPath.Find(root, text);
        Assert.Equal(expected, path.ToString());
        Assert.Equal(line, ServerPath.PlaceOf(root, path)!.Line);
    }
}
