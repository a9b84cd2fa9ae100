namespace KubeDsl.Cluster.Planning;

/// <summary>The steps of an apply, in their order; objects of one step are sent at the same time.</summary>
internal enum Wave
{
    /// <summary>Namespaces.</summary>
    Namespaces = 1,

    /// <summary>Definitions of custom resources.</summary>
    Definitions,

    /// <summary>Classes that others name: of priority, storage, ingress and runtime.</summary>
    Classes,

    /// <summary>Accounts, rights and limits.</summary>
    Access,

    /// <summary>Configuration and storage.</summary>
    Configuration,

    /// <summary>Services.</summary>
    Services,

    /// <summary>What runs pods, and every kind without a step of its own.</summary>
    Workloads,

    /// <summary>Autoscalers and routes to services.</summary>
    Routes,

    /// <summary>Custom resources.</summary>
    CustomResources,

    /// <summary>What is asked about every later request: webhooks, policies, API services.</summary>
    Admission,
}
