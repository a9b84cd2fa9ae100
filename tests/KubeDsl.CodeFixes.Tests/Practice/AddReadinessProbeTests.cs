using KubeDsl.CodeFixes.Practice;

namespace KubeDsl.Tests.Practice;

public class AddReadinessProbeTests
{
    [Fact]
    public Task Probe_AsksTheFirstPort() => Fixing.Verify<AddReadinessProbe>(
        "KDSL4025",
        "Add a readiness probe",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithPort(80).WithPort(9100))"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithPort(80).WithPort(9100).ReadinessProbe(p => p.TcpSocket(80)))"),
        enabled: "KDSL4025");
}
