using KubeDsl.Tests;
using Xunit.Abstractions;

namespace KubeDsl.Conformance.Tests;

public class CustomResourceDefinitionConformanceTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Definitions_AreJudgedAsAnApiServerDoes()
    {
        var agreement = new Agreement();
        foreach (var labelled in LabelledCase.Read(Repository.ReferenceData("oracle/crds-own.jsonl.gz")))
            agreement.Add(labelled);

        var report = agreement.Report();
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("KUBEDSL_CONFORMANCE_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path + ".crds", report);

        Assert.True(agreement.Rejected == agreement.Caught, $"{agreement.Rejected - agreement.Caught} of what the server rejects are not found. The output lists every miss.");
        Assert.True(agreement.FalseAlarms == 0, $"{agreement.FalseAlarms} of what the server accepts are called wrong. The output lists every case.");
    }
}
