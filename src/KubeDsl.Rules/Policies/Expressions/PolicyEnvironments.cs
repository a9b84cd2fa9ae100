using KubeDsl.Cel;
using KubeDsl.Cel.Checking;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>What the expressions of admission may refer to.</summary>
internal static class PolicyEnvironments
{
    public const string Parameters = "params";
    public const string Variables = "variables";
    public const string Authorizer = "authorizer";
    public const string ResourceCheck = "authorizer.requestResource";

    private static readonly CelEnvironment Messages = WithRequest(CelEnvironment.Kubernetes).WithVariable("namespaceObject", RequestTypes.Namespace);

    private static readonly CelEnvironment MessagesWithParameters = Messages.WithVariable(Parameters, CelType.Dyn);

    private static readonly CelEnvironment Plain = WithAuthorizer(Messages);

    private static readonly CelEnvironment WithParameters = WithAuthorizer(MessagesWithParameters);

    /// <summary>The environment of the match conditions of webhooks, which know nothing of namespaces and parameters.</summary>
    public static CelEnvironment Webhooks { get; } = WithAuthorizer(WithRequest(CelEnvironment.Kubernetes));

    /// <summary>The environment of a policy's match conditions, and of its other expressions before it has variables.</summary>
    public static CelEnvironment OfPolicy(bool hasParameters) => hasParameters ? WithParameters : Plain;

    /// <summary>The environment of a policy's message expressions, which cannot ask who may do what.</summary>
    public static CelEnvironment OfMessages(bool hasParameters) => hasParameters ? MessagesWithParameters : Messages;

    /// <summary>The environment of a mutating policy.</summary>
    public static CelEnvironment OfMutations(bool hasParameters)
    {
        var environment = WithAuthorizer(WithRequest(CelEnvironment.Mutations).WithVariable("namespaceObject", RequestTypes.Namespace));
        return hasParameters ? environment.WithVariable(Parameters, CelType.Dyn) : environment;
    }

    private static CelEnvironment WithRequest(CelEnvironment environment) => environment
        .WithVariable("object", CelType.Dyn)
        .WithVariable("oldObject", CelType.Dyn)
        .WithVariable("request", RequestTypes.Request);

    private static CelEnvironment WithAuthorizer(CelEnvironment environment) => environment
        .WithVariable(Authorizer, CelEnvironment.AuthorizerType)
        .WithVariable(ResourceCheck, CelEnvironment.ResourceCheckType);
}
