namespace KubeDsl.Rules.Usage;

/// <summary>
/// What the build step, the analyzers and the generators say about the use of KubeDsl. They find it themselves; here is what there is to say
/// about each id.
/// </summary>
public static class UsageRules
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        Error("KDSL9001", "Members with [Manifests] should not throw", "The build runs them; nothing is written when one throws.", "Correct the code at the line that is shown."),
        Error("KDSL9002", "Members should describe an object once", "Of two descriptions of one object the one that is applied last would win.", "Give one of them another name, or leave it out.") with
        {
            Failing = "yield return new ConfigMap(\"settings\");\nyield return new ConfigMap(\"settings\").WithData(\"LEVEL\", \"debug\");",
            Passing = "yield return new ConfigMap(\"settings\").WithData(\"LEVEL\", \"debug\");",
        },
        Error("KDSL9003", "Members should return resources", "A member that returns null, or null among its resources, has nothing that could be written.", "Leave the resource out, and return an empty sequence when there is none."),
        Error("KDSL9004", "Names of sets must be names of files", "A set is written to a file of its name.", "Name the set with [Manifests(\"name\")]."),
        Error("KDSL9005", "Names of sets must be distinct", "Two sets of one name would be written to one file.", "Name one of them with [Manifests(\"name\")]."),
        Error("KDSL9006", "Parameters without a default must be given", "'context.Parameter(name)' has nothing to return.", "Give the parameter with KubeDslParameters, or a default as the second argument.") with
        {
            Failing = "context.Parameter(\"password\")    // dotnet build",
            Passing = "context.Parameter(\"password\")    // dotnet build -p:KubeDslParameters=password=…",
        },
        Error("KDSL9007", "Files of others must not be in the way", "KubeDsl replaces only what it wrote itself and nobody changed since.", "Move the file away, or set KubeDslOverwrite to true."),
        Error("KDSL9008", "Settings must be understood", "A property or a file with settings has a value that it cannot have.", "Correct it as the message says."),
        Error("KDSL9009", "Members should finish in time", "A member that does not end keeps the build waiting.", "Find what it waits for, or set KubeDslTimeout to more seconds."),
        Error("KDSL9010", "Members should not end the process", "With the process all sets are lost; a stack overflow ends it too.", "Throw an exception instead, and end every recursion."),
        Error("KDSL9011", "The assembly must be loaded", "The build step loads the compiled assembly and what it refers to.", "Build again; a missing reference is named in the message."),
        Error("KDSL9012", "Files must be written", "A file or a folder cannot be written or removed.", "Look at the rights and at the free space of the folder."),
        Error("KDSL9013", "Sets that are asked for must exist", "'kubedsl emit --set' names one that no member has.", "Correct the name."),
        Error("KDSL9014", "Files that the check goes by must be readable", "Definitions and policies are read before the manifests are judged.", "Correct the file, or remove it from the project."),
        Warning("KDSL9096", "What a cluster warns of should be heeded", "The cluster took the object for the build, and has something to say about it, such as that its version goes away.", "Change what the message names."),
        Error("KDSL9097", "The cluster must take what it is sent", "'kubedsl' compares and applies for the build, and the cluster refused a field or an object.", "Correct the line that is shown, as the message says."),
        Error("KDSL9098", "The cluster must be reached", "'kubedsl' compares and applies for the build, and could not.", "Look at its messages above."),
        Error("KDSL9099", "KubeDsl should not fail", "The fault is in KubeDsl.", "Report it with the text of the message."),
        Error("KDSL9101", "A member with [Manifests] can be run by the build", "The build runs static methods and properties that it can reach, that take nothing or a ManifestContext, and that return a Resource or a sequence of them.", "Change the member as the message says.") with
        {
            Failing = "[Manifests]\nprivate IEnumerable<Resource> Define(string name) => [];",
            Passing = "[Manifests]\npublic static IEnumerable<Resource> Define(ManifestContext context) => [];",
        },
        Error("KDSL9102", "The result of a fluent call is used", "Values of KubeDsl are immutable: a fluent call does not change the value it is called on, it returns a new one.", "Assign the result, or go on with the chain.") with
        {
            Failing = "var job = new Job(\"pi\");\njob.Completions(5);",
            Passing = "var job = new Job(\"pi\").Completions(5);",
        },
        Error("KDSL9103", "A verb gets what it needs", "Verbs that join objects need something to go by: a name to refer to, a port to send to. Without it the build stops at the call.", "Give what is missing, as the message says."),
        Error("KDSL9201", "Definitions of custom resources must be readable", "Classes are made from them while the project is compiled.", "Correct the file at the place that is shown."),
        Warning("KDSL9202", "Files of custom resources should hold definitions", "No class can be made from the file.", "Remove it from the project's KubeDslCrd items, or correct the path."),
        new("KDSL9203", "Names of custom resources are fitted to C#", Severity.Suggestion, "A name of the definition is none in C#, or is taken.", "Use the name that the message says."),
        Warning("KDSL9204", "Kinds should be defined once", "Another definition has made the class already.", "Remove one of the two."),
        Warning("KDSL9205", "Namespaces of custom resources must be C# namespaces", "The classes are in the namespace that the project asks for.", "Correct the namespace."),
        Warning("KDSL9299", "Definitions of custom resources can be turned into classes", "The fault is in KubeDsl.", "Report it with the text of the message."),
    ];

    private static RuleInfo Error(string id, string title, string reason, string remedy) => new(id, title, Severity.Error, reason, remedy);

    private static RuleInfo Warning(string id, string title, string reason, string remedy) => new(id, title, Severity.Warning, reason, remedy);
}
