namespace KubeDsl.Build.Requests;

/// <summary>What the build asks the emit host to do, as it was written down: nothing here has been checked yet.</summary>
public sealed record EmitRequest
{
    /// <summary>The assembly whose <c>[Manifests]</c> members run.</summary>
    public required string Assembly { get; init; }

    /// <summary>The project file; problems without a place in C# are reported there. Empty: the assembly.</summary>
    public string Project { get; init; } = "";

    /// <summary>The folder of the manifest files; relative to the current folder.</summary>
    public required string Output { get; init; }

    /// <summary>The file that keeps the names of the files written so far.</summary>
    public required string WrittenFiles { get; init; }

    /// <summary>A file that is brought up to date when everything was written. Empty: none.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>A file that names the member that is running, for the case that it ends the process. Empty: none.</summary>
    public string RunningMember { get; init; } = "";

    /// <summary>A file that says which C# line made which manifest. Empty: none.</summary>
    public string Places { get; init; } = "";

    /// <summary>The environment. Empty: <see cref="ManifestContext.DefaultEnvironment"/>.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The Kubernetes version. Empty: the latest known one.</summary>
    public string KubernetesVersion { get; init; } = "";

    /// <summary><c>privileged</c>, <c>baseline</c> or <c>restricted</c>. Empty: <c>privileged</c>.</summary>
    public string Profile { get; init; } = "";

    /// <summary><c>true</c> when warnings of the rules are errors. Empty: <c>false</c>.</summary>
    public string TreatWarningsAsErrors { get; init; } = "";

    /// <summary>Ids of warnings that are errors, joined by <c>;</c> or <c>,</c>.</summary>
    public string WarningsAsErrors { get; init; } = "";

    /// <summary>Ids of warnings that stay warnings when all others are errors, joined by <c>;</c> or <c>,</c>.</summary>
    public string WarningsNotAsErrors { get; init; } = "";

    /// <summary>Ids of warnings that are not told, joined by <c>;</c> or <c>,</c>.</summary>
    public string NoWarn { get; init; } = "";

    /// <summary>The parameters, <c>name=value</c> joined by <c>;</c>. See <see cref="ParameterText"/>.</summary>
    public string Parameters { get; init; } = "";

    /// <summary><c>Set</c> or <c>Resource</c>. Empty: <c>Set</c>.</summary>
    public string Layout { get; init; } = "";

    /// <summary><c>yaml</c> or <c>json</c>. Empty: <c>yaml</c>.</summary>
    public string Format { get; init; } = "";

    /// <summary>The seconds that all members together may take. Empty: 60.</summary>
    public string Timeout { get; init; } = "";

    /// <summary><c>true</c> to replace files that KubeDsl has not written.</summary>
    public string Overwrite { get; init; } = "";

    /// <summary>The names of the sets to write. Empty: all.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary><c>false</c> to say nothing when all went well. Empty: <c>true</c>.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Files with admission policies, their bindings, parameters and namespaces.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The compiler's log of diagnostics: a warning that stands there is not told again. Empty: none.</summary>
    public string CompilerLog { get; init; } = "";

    /// <summary>The compiler's <c>PathMap</c>, by which places in C# are turned back into files of this machine.</summary>
    public string PathMap { get; init; } = "";

    /// <summary>Files with the definitions of custom resources.</summary>
    public IReadOnlyList<string> Crds { get; init; } = [];

    /// <summary>Files that the assembly needs, managed and native.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Files of packages that are meant for one platform, each as <c>runtime identifier|path</c>.</summary>
    public IReadOnlyList<string> RuntimeReferences { get; init; } = [];
}
