using KubeDsl.CodeFixes.Network;

namespace KubeDsl.Tests.Network;

public class NameServicePortsTests
{
    [Fact]
    public Task PortsWithoutNames_AreNamed() => Fixing.Verify<NameServicePorts>(
        "KDSL2301",
        "Name the ports",
        Fixing.Yielding("new Service(\"web\").WithPort(80).WithPort(port: 8443, targetPort: \"admin\").WithPort(9100, name: \"metrics\")"),
        Fixing.Yielding("new Service(\"web\").WithPort(80, name: \"http\").WithPort(port: 8443, targetPort: \"admin\", name: \"port-8443\").WithPort(9100, name: \"metrics\")"));
}
