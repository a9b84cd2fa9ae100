using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Judging;

/// <summary>A verb that cannot do what it is asked for: the program would stop there when the build runs it.</summary>
internal static class VerbsGetWhatTheyNeed
{
    public static readonly DiagnosticDescriptor Rule = new(
        "KDSL9103",
        "A verb gets what it needs",
        "{0}",
        "Usage",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Verbs that join objects need something to go by: a name to refer to, a port to send to. Without it the build stops at the call.");
}
