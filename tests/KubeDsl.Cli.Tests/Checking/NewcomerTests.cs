using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Tests.Checking;

/// <summary>Mistakes of beginners, and what they are told.</summary>
public class NewcomerTests
{
    [Theory]
    [InlineData("kind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}", "Write 'apiVersion: v1'.")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n\tname: web", "Indent with blanks.")]
    [InlineData("{{- if .Values.on }}\napiVersion: v1\n{{- end }}", "It looks like a template: render it first")]
    [InlineData("apiVersion: v1\nmetadata:\n  name: {{ .Release.Name }}", "It looks like a template: render it first")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: app=web, ports: [{port: 80}]}", "Write a line 'key: value' for each entry.")]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {service: {name: web, port: 80}}}", "Write an object with 'name', 'number'.")]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec: {containers: []}", "'containers' is no field of JobSpec. It belongs below 'template.spec'.")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: {name: web}}}}", "Put '- ' before each entry.")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  VERSION: 1.10", "'VERSION' is the number 1.1 (written 1.10), and a string is wanted. Put it in quotes: \"1.10\".")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  MODE: 0644", "Put it in quotes: \"0644\".")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  FLAG: yes", "'FLAG' is the truth value true (written yes), and a string is wanted. Put it in quotes: \"yes\".")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80, targetPort: \"8080\"}]}", "In quotes it is a name, and a name has a letter. Write 8080 without quotes.")]
    [InlineData("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: web}\nspec: {storageClass: fast}", "Did you mean 'storageClassName'?")]
    [InlineData("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: web}\nspec: {accessModes: ReadWriteOnce}", "Write [ReadWriteOnce].")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: a, securityContext: {fsGroup: 1}}]}", "It belongs below 'spec.securityContext'.")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: a, volumes: []}]}", "It belongs below 'spec'.")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {image: nginx}", "It belongs below 'template.spec.containers[]'.")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, data: {}}", "It belongs at the top of the manifest.")]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {serviceName: web}}", "Write it as 'service.name'.")]
    [InlineData("apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {maxReplicas: 3, targetCPUUtilizationPercentage: 80%}", "Write 80, without a unit.")]
    [InlineData("apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {maxReplicas: 3, scaleTargetRef: {kind: Deployment, name: web}}", "'apiVersion' of the target is missing. Write it like 'apps/v1'.")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: a, args: [--port, 80]}]}", "'args[1]' is the number 80")]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec: {template: {spec: {restartPolicy: Always}}}", "which is not known here. Use one of 'OnFailure', 'Never'.")]
    [InlineData("apiversion: v1\nKind: Pod\nmetadata: {name: web}", "'Kind' is no field of a Kubernetes object. Did you mean 'kind'?")]
    public void Mistake_IsExplained(string text, string advice) =>
        Assert.Contains(CheckedText.Documents(text)[0].Diagnostics, diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Message.Contains(advice, StringComparison.Ordinal));

    [Fact]
    public void Tab_IsShownWhereItIs()
    {
        var diagnostic = Assert.Single(CheckedText.Documents("apiVersion: v1\nkind: Pod\nmetadata:\n\tname: web")[0].Diagnostics);

        Assert.Equal((4, 1), (diagnostic.Line, diagnostic.Column));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  FLAG: yes", "KDSL1002")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {container: []}", "KDSL1001")]
    [InlineData("replicaCount: 1\nimage: nginx", "KDSL1007")]
    public void Mistake_IsSaidOnce(string text, string id) =>
        Assert.Equal([id], CheckedText.Documents(text)[0].Diagnostics.Select(diagnostic => diagnostic.Rule.Id));

    [Theory]
    [InlineData("kustomization.yaml", "resources: [web.yaml]")]
    [InlineData("base/kustomization.yml", "resources: [web.yaml]")]
    [InlineData("settings.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamePrefix: dev-")]
    public void Kustomization_IsNotChecked(string name, string text)
    {
        using var scratch = new Scratch();
        scratch.Write(name, text).Write("web.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {serviceAccountName: generated, containers: [{name: web, image: 'a:1'}]}");

        var diagnostics = CheckedText.Check(scratch).SelectMany(file => file.Documents).SelectMany(document => document.Diagnostics).ToArray();

        // Nothing is said to be missing either: kustomize may make it.
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("KDSL1015", diagnostic.Rule.Id);
        Assert.EndsWith("| kubedsl check -", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ObjectDefinedTwice_ShowsTheOtherPlace()
    {
        using var scratch = new Scratch();
        const string Text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web";

        var report = CheckedText.Report(new TextReport(hasColours: false), CheckedText.Check(scratch.Write("a.yaml", Text).Write("b.yaml", Text)));

        Assert.Matches(@"b\.yaml:4:9: warning KDSL3007: .+\n.+\n.+\n    see .*a\.yaml:4:9\n$", report);
    }
}
