using KubeDsl.CodeFixes.Practice;

namespace KubeDsl.Tests.Practice;

public class RestrictContainerTests
{
    [Theory]
    [InlineData("KDSL4122", "Forbid to gain privileges", "s.AllowPrivilegeEscalation(false)")]
    [InlineData("KDSL4123", "Forbid to run as root", "s.RunAsNonRoot(true)")]
    [InlineData("KDSL4125", "Use the runtime's seccomp profile", "s.SeccompProfile(p => p.Type(SeccompProfileType.RuntimeDefault))")]
    [InlineData("KDSL4126", "Drop all capabilities", "s.Capabilities(a => a.Drop(\"ALL\"))")]
    public Task WhatTheProfileDemands_IsSet(string id, string title, string call) => Fixing.Verify<RestrictContainer>(
        id,
        title,
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithPort(80))"),
        Fixing.Yielding($"new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithPort(80).SecurityContext(s => {call}))"),
        profile: "restricted");

    [Fact]
    public Task ContextThatIsThere_IsCompleted() => Fixing.Verify<RestrictContainer>(
        "KDSL4122",
        "Forbid to gain privileges",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.SecurityContext(s => s.RunAsNonRoot(true)).WithPort(80))"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.SecurityContext(s => s.RunAsNonRoot(true).AllowPrivilegeEscalation(false)).WithPort(80))"),
        profile: "restricted");

    [Fact]
    public Task ContainerWithoutALambda_GetsOne() => Fixing.Verify<RestrictContainer>(
        "KDSL4123",
        "Forbid to run as root",
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\")"),
        Fixing.Yielding("new Pod(\"a\").WithContainer(\"a\", \"nginx:1.29\", c => c.SecurityContext(s => s.RunAsNonRoot(true)))"),
        profile: "restricted");
}
