using KubeDsl.CodeFixes;
using KubeDsl.CodeFixes.Network;
using KubeDsl.CodeFixes.Pods;
using KubeDsl.CodeFixes.Practice;
using KubeDsl.CodeFixes.Texts;
using KubeDsl.CodeFixes.Usage;
using KubeDsl.CodeFixes.Versions;
using KubeDsl.CodeFixes.Workloads;

namespace KubeDsl.Tests;

/// <summary>
/// Every fix over code as it is in the wild: comments, regions, several lines, named arguments, helpers. The result compiles, the diagnostic is
/// gone, and nobody's comment with it; all at once in a file and in a project.
/// </summary>
public class NastyCodeTests
{
    private const string Restricted = "KDSL4122";

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { nameof(ChooseRestartPolicyOfJob), "KDSL2001", "Add RestartPolicy.Never", "new Job(\"NAME\") // the name\n        /* how often */ .Completions(3)\n        .WithContainer(name: \"pi\", image: \"perl:5.40\") // the end\n" },
        { nameof(ChooseRestartPolicyOfJob), "KDSL2001", "Add RestartPolicy.Never", "Small(new Job(\"NAME\").WithContainer(\"pi\", \"perl:5.40\"))" },
        { nameof(ChooseRestartPolicyOfJob), "KDSL2001", "Add RestartPolicy.OnFailure", "(new CronJob(\"NAME\", Cron.Daily()).WithContainer(\"pi\", \"perl:5.40\"))" },
        { nameof(ChooseRestartPolicyOfJob), "KDSL2004", "Change to RestartPolicy.Never", "new Job(\"NAME\").RestartPolicy(/* why */ RestartPolicy.Always).WithContainer(\"pi\", \"perl:5.40\")" },
        { nameof(LetSelectorFollowLabels), "KDSL2201", "Let the selector follow the labels", "new Deployment(\"NAME\")\n        .WithContainer(\"web\", \"nginx:1.29\")\n        .Selector(s => s\n            .WithMatchLabel(\"app\", \"shop\"))\n        // The labels.\n        .Template(t => t.WithLabel(\"app\", \"web\"))" },
        { nameof(UseNativeSidecar), "KDSL4070", "Make it a native sidecar", "new Job(\"NAME\").RestartPolicy(RestartPolicy.Never).WithContainer(\"pi\", \"perl:5.40\")\n        .WithContainer(configure: c => c.Args(\"tail\"), /* a helper */ name: \"log\", image: \"busybox:1.36\")" },
        { nameof(UseNativeSidecar), "KDSL4070", "Make it a native sidecar", "new Job(\"NAME\").RestartPolicy(RestartPolicy.Never).WithContainer(\"pi\", \"perl:5.40\").WithClassicSidecar(\"log\", \"busybox:1.36\", c => c.Args(\"tail\"), shares: \"/data\")" },
        { nameof(AddMissingVolume), "KDSL2102", "Add an emptyDir volume 'cache'", "new Deployment(\"NAME\") // why\n        .WithContainer(\"a\", \"nginx:1.29\", c => c // here\n            .WithMount(\"cache\", \"/cache\"))" },
        { nameof(AddMissingVolume), "KDSL2102", "Add an emptyDir volume 'cache'", "Environment.MachineName == \"x\" ? new Pod(\"NAME\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithMount(Cache, \"/cache\")) : new Pod(\"NAME\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithMount(Cache, \"/cache\"))" },
        { nameof(RaiseLimitToRequest), "KDSL2108", "Raise the limit to \"512Mi\"", "new Pod(\"NAME\").WithContainer(\"a\", \"nginx:1.29\", c => c\n            .Limits(memory: /* too low */ \"256Mi\", cpu: \"2\")\n            .Requests(\n                memory: \"512Mi\", // a lot\n                cpu: \"1\"))" },
        { nameof(NameServicePorts), "KDSL2301", "Name the ports", "new Service(\"NAME\")\n        .WithPort(53, protocol: Protocol.UDP) // udp\n        .WithPort(port: 53, protocol: Protocol.TCP)\n        .WithPort(Metrics)" },
        { nameof(NameServicePorts), "KDSL2301", "Name the ports", "new Service(\"NAME\").WithPort(80).WithPort(8080, name: \"http\")" },
        { nameof(RequestResources), "KDSL4005", "Request 100m of cpu", "new Pod(\"NAME\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(cpu: \"1\", memory: \"1Gi\"))\n        .WithContainer(\"b\", \"nginx:1.29\", c => c.Requests(\n                memory: \"64Mi\" /* enough */))" },
        { nameof(RequestResources), "KDSL4005", "Request 100m of cpu", "new Pod(\"NAME\").WithContainer(\"a\", \"nginx:1.29\", c => c.Requests(cpu: \"1\")).WithContainer(\"b\", \"nginx:1.29\", c => Environment.MachineName == \"x\" ? c.Stdin(true) : c)" },
        { nameof(RequestResources), "KDSL4005", "Request 100m of cpu", "new Pod(\"NAME\").WithContainer(new Container(\"a\") // mine\n            .Image(\"nginx:1.29\"))" },
        { nameof(AddReadinessProbe), "KDSL4025", "Add a readiness probe", "new Deployment(\"NAME\").WithContainer(\"a\", \"nginx:1.29\", c => c.WithPort(81).ReadinessProbe(p => p.TcpSocket(81))).WithContainer(\"b\", \"nginx:1.29\", c => c // its port\n            .WithPort(name: \"http\", containerPort: 80))" },
        { nameof(AddReadinessProbe), "KDSL4025", "Add a readiness probe", "new Deployment(\"NAME\").WithContainer(\"b\", \"nginx:1.29\", c => c.WithPort(p => p.Port(80)))" },
        { nameof(RestrictContainer), Restricted, "Forbid to gain privileges", "new Pod(\"NAME\").WithContainer(\"s\", \"nginx:1.29\", s => s /* all */ .Stdin(true)\n            // none yet\n            .WithPort(80))" },
        { nameof(RestrictContainer), Restricted, "Forbid to gain privileges", "new Pod(\"NAME\").WithContainer(\"a\", \"nginx:1.29\", configure: static c => c.SecurityContext(static s => s.RunAsNonRoot(true) /* not root */))" },
        { nameof(SuppressRule), "KDSL4001", "Suppress KDSL4001 for this resource", "new Pod(\"NAME\") // a pod\n        .WithContainer(\"a\", \"nginx\") /* any */" },
        { nameof(UseSuggestedText), "KDSL1001", "Change to 'spec.replicas'", "new Deployment(\"NAME\").WithContainer(\"web\", \"nginx:1.29\").Set(/* it */ \"spec.replcias\", 3)" },
        { nameof(UseSuggestedText), "KDSL1001", "Change to 'spec.replicas'", "new Deployment(\"NAME\").WithContainer(\"web\", \"nginx:1.29\").Set(@\"spec.replcias\", 3)" },
        { nameof(UseSuggestedText), "KDSL1001", "Change to 'spec.replicas'", "new Deployment(\"NAME\").WithContainer(\"web\", \"nginx:1.29\").Set(\"\"\"spec.replcias\"\"\", 3)" },
        { nameof(UseSuccessorVersion), "KDSL5001", "Use FlowSchema of 'flowcontrol.apiserver.k8s.io/v1'", "new /* old */ KubeDsl.FlowControl.V1beta3.FlowSchema(\"NAME\") // gone\n        .PriorityLevelConfiguration(p => p.Name(\"low\"))" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Fix_Holds(string fix, string id, string title, string resource) => Fixing.VerifyHolds(Make(fix), id, title, Shop("Shop", resource), ProfileOf(id), EnabledFor(id));

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Fix_HoldsEverywhereAtOnce(string fix, string id, string title, string resource) =>
        Fixing.VerifyAllHolds(Make(fix), id, title, [Shop("Shop", resource, resource, resource), Shop("Other", resource)], ProfileOf(id), EnabledFor(id));

    private static string? ProfileOf(string id) => id == Restricted ? "restricted" : null;

    private static string? EnabledFor(string id) => id is "KDSL4005" or "KDSL4025" ? id : null;

    private static KubeDslCodeFix Make(string name) => (KubeDslCodeFix)Activator.CreateInstance(typeof(KubeDslCodeFix).Assembly.GetTypes().Single(type => type.Name == name))!;

    private static string Shop(string name, params string[] resources) => $$"""
        #nullable enable
        namespace Wild
        {
            using static System.Math;

            /// <summary>A shop.</summary>
            public static partial class {{name}}
            {
                private const string Cache = "cache";
                private const int Metrics = 9100;

                #region what is shipped
                [Manifests]
                public static IEnumerable<Resource> Define()
                {
                    // One after the other.
        {{string.Join('\n', resources.Select((resource, i) => $"            yield return {resource.Replace("NAME", $"{name.ToLowerInvariant()}-{i}", StringComparison.Ordinal)};"))}}
                }
                #endregion

                private static Job Small(Job job) => job.BackoffLimit(Abs(-1));
            }
        }
        """;
}
