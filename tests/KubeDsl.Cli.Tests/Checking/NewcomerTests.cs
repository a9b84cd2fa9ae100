using KubeDsl.Rules;

namespace KubeDsl.Cli.Tests.Checking;

/// <summary>Mistakes of beginners, and what they are told.</summary>
public class NewcomerTests
{
    [Theory]
    [InlineData("kind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}", "Write 'apiVersion: v1'.")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n\tname: web", "Indent with blanks.")]
    [InlineData("{{- if .Values.on }}\napiVersion: v1\n{{- end }}", "It looks like a template: render it first")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: app=web, ports: [{port: 80}]}", "Write a line 'key: value' for each entry.")]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {service: {name: web, port: 80}}}", "Write an object with 'name', 'number'.")]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec: {containers: []}", "'containers' is no field of JobSpec. It belongs below 'template.spec'.")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: {name: web}}}}", "Put '- ' before each entry.")]
    public void Mistake_IsExplained(string text, string advice) =>
        Assert.Contains(CheckedText.Documents(text)[0].Diagnostics, diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Message.Contains(advice, StringComparison.Ordinal));

    [Fact]
    public void Tab_IsShownWhereItIs()
    {
        var diagnostic = Assert.Single(CheckedText.Documents("apiVersion: v1\nkind: Pod\nmetadata:\n\tname: web")[0].Diagnostics);

        Assert.Equal((4, 1), (diagnostic.Line, diagnostic.Column));
    }
}
