using System.CommandLine;

namespace KubeDsl.Cli.Clusters;

/// <summary>The words that all commands that speak to a cluster have in common.</summary>
internal sealed class ClusterCommandOptions
{
    private readonly Argument<string[]> sources;
    private readonly Option<string> kubeconfig = new("--kubeconfig") { Description = "The kubeconfig. Default: $KUBECONFIG, or ~/.kube/config.", HelpName = "file" };
    private readonly Option<string> context = new("--context") { Description = "The context of the kubeconfig. Default: its current one.", HelpName = "name" };
    private readonly Option<string> @namespace = new("--namespace", "-n") { Description = "Where objects go that name no namespace. Default: the context's.", HelpName = "name" };
    private readonly Option<string> environment = new("--environment", "-e") { Description = "Of a project: the environment, as in KubeDslEnvironment.", HelpName = "name" };
    private readonly Option<string[]> parameters = new("--parameter", "-p") { Description = "Of a project: a named parameter; may be given several times.", HelpName = "name=value" };
    private readonly Option<string> configuration = new("--configuration", "-c") { Description = "Of a project: the build configuration.", HelpName = "name" };
    private readonly Option<string> version = new("--kubernetes-version") { Description = "The version to check the manifests against. Default: the cluster's.", HelpName = "version" };
    private readonly Option<string[]> crds = new("--crds") { Description = "Files or folders with the definitions of custom resources, to check against; may be given several times.", HelpName = "path" };
    private readonly Option<string> asUser = new("--as") { Description = "The user to act as. Default: that of the kubeconfig.", HelpName = "user" };
    private readonly Option<string[]> asGroups = new("--as-group") { Description = "A group to act in, together with --as; may be given several times.", HelpName = "group" };
    private readonly Option<string> asUid = new("--as-uid") { Description = "The UID to act with, together with --as.", HelpName = "uid" };
    private readonly Option<string> applySet = new("--applyset") { Description = "The set that the objects belong to, kept in a Secret of that name ('configmap/NAME' for a ConfigMap). Default: the project's name; none for files.", HelpName = "name" };
    private readonly Option<bool> noApplySet = new("--no-applyset") { Description = "Of a project: keep no set, and prune nothing." };
    private readonly Option<bool> adopt = new("--adopt") { Description = "Take objects and the set over from other sets and tools." };
    private readonly Option<string> output = new("--output", "-o") { Description = "'text' or 'json'. Default: text.", HelpName = "format" };
    private readonly Option<string> request = new("--request") { Hidden = true };

    public ClusterCommandOptions(string sourceDescription, ArgumentArity arity) =>
        sources = new Argument<string[]>("source") { Description = sourceDescription, Arity = arity };

    /// <summary>The policies to check against, of the commands that send something.</summary>
    public static Option<string[]> Policies() => new("--policies")
    {
        Description = "Files or folders with admission policies, their bindings and parameters, to check against; may be given several times.",
        HelpName = "path",
    };

    public void AddTo(Command command)
    {
        command.Add(sources);
        foreach (var option in new Option[] { kubeconfig, context, @namespace, environment, parameters, configuration, version, crds, asUser, asGroups, asUid, applySet, noApplySet, adopt, output, request })
            command.Add(option);
    }

    public ClusterArguments Read(ParseResult result) => new()
    {
        Sources = result.GetValue(sources) ?? [],
        Kubeconfig = result.GetValue(kubeconfig),
        Context = result.GetValue(context),
        Namespace = result.GetValue(@namespace),
        Environment = result.GetValue(environment),
        Parameters = result.GetValue(parameters) ?? [],
        Configuration = result.GetValue(configuration),
        KubernetesVersion = result.GetValue(version),
        Crds = result.GetValue(crds) ?? [],
        As = result.GetValue(asUser),
        AsGroups = result.GetValue(asGroups) ?? [],
        AsUid = result.GetValue(asUid),
        ApplySet = result.GetValue(applySet),
        NoApplySet = result.GetValue(noApplySet),
        Adopt = result.GetValue(adopt),
        Output = result.GetValue(output),
        Request = result.GetValue(request),
    };
}
