using KubeDsl.Manifests.Formats;

namespace KubeDsl.Rules.Values;

/// <summary>The formats by the names that the constraints file has for them.</summary>
internal static class ValueFormats
{
    public static readonly RuleInfo Names = new(
        "KDSL2010",
        "Names must be well-formed",
        Severity.Error,
        "Names of objects, containers, volumes and the like become DNS names or parts of paths, and are held to their alphabet and length.",
        "Use lower-case letters, digits and '-', as the message says.")
    {
        Passing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web-1
                image: nginx:1.27
            """,
        Failing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: Web_1
                image: nginx:1.27
            """,
    };

    public static readonly RuleInfo Labels = new(
        "KDSL2011",
        "Labels and annotations must be well-formed",
        Severity.Error,
        "Keys and values of labels, and keys of annotations, have an alphabet and a length of their own; selectors are held to the same.",
        "Change the key or value as the message says; long or free text belongs into an annotation's value.")
    {
        Passing = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
              labels:
                app.kubernetes.io/name: shop
            """,
        Failing = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
              labels:
                app.kubernetes.io/name: the shop
            """,
    };

    public static readonly RuleInfo Schedules = new(
        "KDSL2012",
        "Schedules must be well-formed",
        Severity.Error,
        "A CronJob's schedule has five fields, minute, hour, day of month, month and day of week, or is one of the '@' words.",
        "Write five fields within their ranges.")
    {
        Passing = """
            apiVersion: batch/v1
            kind: CronJob
            metadata:
              name: backup
            spec:
              schedule: "5 3 * * *"
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                      - name: backup
                        image: backup:1.0
            """,
        Failing = """
            apiVersion: batch/v1
            kind: CronJob
            metadata:
              name: backup
            spec:
              schedule: "5 * * *"
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                      - name: backup
                        image: backup:1.0
            """,
    };

    public static readonly RuleInfo Texts = new(
        "KDSL2013",
        "Texts must have the format of their field",
        Severity.Error,
        "Addresses, ports, paths, percentages and similar texts are read by the API server and refused when they cannot be read.",
        "Write the text as the message says.")
    {
        Passing = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: office
            spec:
              podSelector: {}
              ingress:
              - from:
                - ipBlock:
                    cidr: 10.0.0.0/8
            """,
        Failing = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: office
            spec:
              podSelector: {}
              ingress:
              - from:
                - ipBlock:
                    cidr: 10.0.0.1
            """,
    };

    public static readonly IReadOnlyList<RuleInfo> Rules = [Names, Labels, Schedules, Texts];

    private static readonly Dictionary<string, ValueFormat> ByName = new(StringComparer.Ordinal)
    {
        ["dns-label"] = new(Names, Dns1123LabelFormat.Problem),
        ["dns-subdomain"] = new(Names, Dns1123SubdomainFormat.Problem),
        ["dns-subdomain-beginning"] = new(Names, SpecialFormats.NameBeginning),
        ["dns-1035-label"] = new(Names, Dns1035LabelFormat.Problem),
        ["dns-1035-folded"] = new(Names, text => Dns1035LabelFormat.Problem(text.ToLowerInvariant())),
        ["dns-search"] = new(Names, SpecialFormats.SearchDomain),
        ["fqdn"] = new(Names, text => FullyQualifiedNameFormat.Problem(text)),
        ["path-segment"] = new(Names, PathSegmentNameFormat.Problem),
        ["csi-driver"] = new(Names, SpecialFormats.CsiDriver),
        ["csi-provisioner"] = new(Names, QualifiedNameFormat.Problem),
        ["trust-bundle"] = new(Names, SpecialFormats.TrustBundle),
        ["signer-name"] = new(Names, SpecialFormats.SignerName),
        ["domain-path"] = new(Names, DomainPrefixedPathFormat.Problem),
        ["port-name"] = new(Names, PortNameFormat.Problem),
        ["qualified-name"] = new(Names, QualifiedNameFormat.Problem),
        ["qualified-name-folded"] = new(Names, text => QualifiedNameFormat.Problem(text.ToLowerInvariant())),
        ["pool-name"] = new(Names, SpecialFormats.PoolName),
        ["device-key"] = new(Names, text => SpecialFormats.DeviceKey(text, needsDomain: false)),
        ["full-device-key"] = new(Names, text => SpecialFormats.DeviceKey(text, needsDomain: true)),
        ["group-version"] = new(Names, SpecialFormats.GroupVersion),
        ["env-name"] = new(Names, EnvironmentVariableNameFormat.Problem),
        ["config-key"] = new(Names, ConfigKeyFormat.Problem, namesEntry: true),
        ["cel-identifier"] = new(Names, SpecialFormats.CelIdentifier),
        ["label-key"] = new(Labels, QualifiedNameFormat.Problem),
        ["label-value"] = new(Labels, LabelValueFormat.Problem),
        ["annotation-key"] = new(Labels, AnnotationKeyFormat.Problem),
        ["cron"] = new(Schedules, CronScheduleFormat.Problem),
        ["time-zone"] = new(Schedules, SpecialFormats.TimeZone),
        ["ip"] = new(Texts, IpAddressFormat.Problem),
        ["ip-or-none"] = new(Texts, text => text is "None" ? null : IpAddressFormat.Problem(text)),
        ["host-ip"] = new(Texts, SpecialFormats.HostIp),
        ["cidr"] = new(Texts, CidrFormat.Problem),
        ["cidr-trimmed"] = new(Texts, text => CidrFormat.Problem(text.Trim())),
        ["tls-host"] = new(Texts, SpecialFormats.TlsHost),
        ["ingress-host"] = new(Texts, SpecialFormats.IngressHost),
        ["port-or-name"] = new(Texts, SpecialFormats.PortName, SpecialFormats.Port),
        ["port-or-name-or-default"] = new(Texts, SpecialFormats.PortName, number => number == 0 ? null : SpecialFormats.Port(number)),
        ["port-or-zero"] = new(Texts, _ => null, number => number == 0 ? null : SpecialFormats.Port(number)),
        ["count-or-percent"] = new(Texts, text => SpecialFormats.Percentage(text, 100), SpecialFormats.NotNegative),
        ["count-or-percent-any"] = new(Texts, text => SpecialFormats.Percentage(text, int.MaxValue), SpecialFormats.NotNegative),
        ["relative-path"] = new(Texts, RelativePathFormat.Problem),
        ["projected-path"] = new(Texts, RelativePathFormat.ProjectedProblem),
        ["not-blank"] = new(Texts, text => text.Trim().Length == 0 ? "It is blank. Write an expression, or leave the field out." : null),
        ["one-line"] = new(Texts, SpecialFormats.Line),
        ["semantic-version"] = new(Texts, SpecialFormats.SemanticVersion),
        ["no-backsteps"] = new(Texts, RelativePathFormat.BackstepProblem),
        ["absolute-path"] = new(Texts, SpecialFormats.AbsolutePath),
        ["no-slash"] = new(Texts, text => text.IndexOf('/') >= 0 ? "It may not contain '/'." : null),
        ["http-header"] = new(Texts, HttpHeaderNameFormat.Problem),
        ["windows-user"] = new(Texts, SpecialFormats.WindowsUser),
        ["extended-resource"] = new(Names, text => Pods.ResourceNames.IsExtended(text) ? null : "It is no name for an extended resource. Write it like 'example.com/gpu'."),
        ["sysctl"] = new(Texts, SysctlNameFormat.Problem),
        ["iscsi-name"] = new(Texts, SpecialFormats.IscsiName),
        ["host-ports"] = new(Texts, SpecialFormats.HostPorts),
        ["json-path"] = new(Texts, SpecialFormats.SimpleJsonPath),
    };

    /// <summary>The format of this name.</summary>
    public static ValueFormat Find(string name) => ByName.TryGetValue(name, out var format) ? format : throw new FormatException($"The constraints name a format '{name}', which there is not.");
}
