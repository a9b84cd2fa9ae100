using KubeDsl.Manifests;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;
using static KubeDsl.Rules.Practice.PodSecurity.PodSecurityControl;

namespace KubeDsl.Rules.Practice.PodSecurity;

/// <summary>The controls of the baseline profile.</summary>
internal static class BaselineControls
{
    private static readonly HashSet<string> Capabilities = new(StringComparer.Ordinal)
    {
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    };

    public static readonly IReadOnlyList<PodSecurityControl> All =
    [
        Control("4101", "Pods must not be Windows host processes", "A host process has the rights of the node.", "Remove 'hostProcess'.", OfEachSecurityContext(HostProcess), "securityContext:\n  windowsOptions:\n    hostProcess: true\nhostNetwork: true"),
        Control("4102", "Pods must not share the namespaces of the host", "Processes, IPC and network of the node are open to such a pod.", "Remove 'hostNetwork', 'hostPID' and 'hostIPC'.", HostNamespaces, "hostPID: true"),
        Control("4103", "Containers must not be privileged", "A privileged container can do what the node can.", "Remove 'privileged: true'.", OfEachContainer(Privileged), null, "securityContext:\n  privileged: true"),
        Control("4104", "Containers must not add dangerous capabilities", "Some capabilities are as good as being root on the node.", "Remove the capability.", OfEachContainer(AddedCapabilities), null, "securityContext:\n  capabilities:\n    add: [SYS_ADMIN]"),
        Control("4105", "Pods must not mount paths of the host", "Files of the node are open to such a pod.", "Use another volume.", HostPaths, "volumes:\n- name: host\n  hostPath:\n    path: /var"),
        Control("4106", "Containers must not use ports of the host", "A port of the node bypasses network policies.", "Remove 'hostPort' and use a Service.", OfEachContainer(HostPorts), null, "ports:\n- containerPort: 80\n  hostPort: 80"),
        Control("4107", "Probes and hooks must not name a host", "The node would send requests to any address.", "Remove 'host'.", OfEachContainer(ProbeHosts), null, "livenessProbe:\n  httpGet:\n    host: 10.0.0.1\n    port: 80"),
        Control("4108", "AppArmor must not be switched off", "AppArmor confines what a container may do.", "Use 'RuntimeDefault' or 'Localhost'.", AppArmor, "securityContext:\n  appArmorProfile:\n    type: Unconfined"),
        Control("4109", "SELinux must keep its types and users", "Other types and users take the confinement away.", "Remove the option.", OfEachSecurityContext(SELinux), "securityContext:\n  seLinuxOptions:\n    role: sysadm_r"),
        Control("4110", "/proc must stay masked", "An unmasked /proc tells about the node.", "Remove 'procMount'.", ProcMount, null, "securityContext:\n  procMount: Bogus"),
        Control("4111", "Seccomp must not be switched off", "Seccomp refuses system calls that containers do not need.", "Use 'RuntimeDefault' or 'Localhost'.", OfEachSecurityContext(Seccomp), "securityContext:\n  seccompProfile:\n    type: Unconfined"),
        Control("4112", "Kernel settings must be safe ones", "Other settings affect the whole node.", "Remove the setting.", KernelSettings, "securityContext:\n  sysctls:\n  - name: kernel.msgmax\n    value: \"65536\""),
    ];

    private static PodSecurityControl Control(string id, string title, string reason, string remedy, Action<ObjectView, ControlReport> judge, string? spec, string? container = null) => new(
        new RuleInfo("KDSL" + id, title, Severity.Warning, reason + " Part of the profile 'baseline'.", remedy)
        {
            Passing = Example.Pod(),
            Failing = container is null ? Example.Pod(spec!) : Example.Container(container),
        },
        PodSecurityProfile.Baseline,
        judge);

    private static void HostProcess(ObjectView context, ControlReport report)
    {
        if (context.Object("windowsOptions") is { } options && options.IsTrue("hostProcess"))
            report.Say(options.At("hostProcess"), "'hostProcess' is true. Remove it.");
    }

    private static void HostNamespaces(ObjectView pod, ControlReport report)
    {
        foreach (var field in (string[])["hostNetwork", "hostPID", "hostIPC"])
            if (pod.IsTrue(field))
                report.Say(pod.At(field), $"'{field}' is true. Remove it.");
    }

    private static void Privileged(ContainerView container, ControlReport report)
    {
        if (container.Security.IsTrue("privileged"))
            report.Say(container.Security.At("privileged"), $"Container '{container.Name}' is privileged. Remove 'privileged'.");
    }

    private static void AddedCapabilities(ContainerView container, ControlReport report)
    {
        var capabilities = container.Security.ObjectOrNothing("capabilities");
        foreach (var name in capabilities.Texts("add"))
            if (!Capabilities.Contains(name))
                report.Say(capabilities.At("add"), $"Container '{container.Name}' adds the capability '{name}'. Remove it.", capabilities.AtText("add", name));
    }

    private static void HostPaths(ObjectView pod, ControlReport report)
    {
        foreach (var volume in pod.Objects("volumes"))
            if (volume.Has("hostPath"))
                report.Say(volume.At("hostPath"), $"Volume '{volume.Text("name")}' is a path of the host. Use another volume.");
    }

    private static void HostPorts(ContainerView container, ControlReport report)
    {
        foreach (var port in container.View.Objects("ports"))
            if (port.Integer("hostPort") is { } number and not 0)
                report.Say(port.At("hostPort"), $"Container '{container.Name}' uses port {number} of the host. Remove 'hostPort'.");
    }

    private static void ProbeHosts(ContainerView container, ControlReport report)
    {
        if (report.Version < new KubernetesVersion(1, 34))
            return;
        foreach (var handler in container.View.Handlers())
            foreach (var action in (string[])["httpGet", "tcpSocket"])
                if (handler.Object(action) is { } target && target.HasText("host"))
                    report.Say(target.At("host"), $"A probe or hook of container '{container.Name}' names the host '{target.Text("host")}'. Remove it.");
    }

    private static void AppArmor(ObjectView pod, ControlReport report)
    {
        foreach (var context in pod.SecurityContexts())
            if (context.Object("appArmorProfile") is { } profile && profile.Text("type") is { Length: > 0 } type && type is not ("RuntimeDefault" or "Localhost"))
                report.Say(profile.At("type"), $"The AppArmor profile is '{type}'. Use 'RuntimeDefault' or 'Localhost'.");
        var annotations = report.Annotations;
        foreach (var entry in annotations.Map)
            if (entry.Key.StartsWith("container.apparmor.security.beta.kubernetes.io/", StringComparison.Ordinal) && entry.Value is StringNode text
                && text.Value.Length > 0 && text.Value != "runtime/default" && !text.Value.StartsWith("localhost/", StringComparison.Ordinal))
                report.Say(annotations.At(entry.Key), $"The AppArmor profile is '{text.Value}'. Use 'runtime/default'.");
    }

    private static void SELinux(ObjectView context, ControlReport report)
    {
        if (context.Object("seLinuxOptions") is not { } options)
            return;
        if (options.Text("type") is { Length: > 0 } type && type is not ("container_t" or "container_init_t" or "container_kvm_t" or "container_engine_t"))
            report.Say(options.At("type"), $"The SELinux type is '{type}'. Use 'container_t', or leave it out.");
        foreach (var field in (string[])["user", "role"])
            if (options.HasText(field))
                report.Say(options.At(field), $"The SELinux {field} is set. Remove it.");
    }

    internal static readonly Action<ObjectView, ControlReport> MaskedProc = OfEachContainer((container, report) =>
    {
        if (container.Security.Text("procMount") is { } mount && mount != "Default")
            report.Say(container.Security.At("procMount"), $"'procMount' of container '{container.Name}' is '{mount}'. Remove it.");
    });

    private static void ProcMount(ObjectView pod, ControlReport report)
    {
        if (RestrictedControls.MayHaveUserNamespace(pod) && report.Version >= new KubernetesVersion(1, 35))
            return;
        MaskedProc(pod, report);
    }

    private static void Seccomp(ObjectView context, ControlReport report)
    {
        if (context.Object("seccompProfile") is { } profile && profile.Text("type") == "Unconfined")
            report.Say(profile.At("type"), "The seccomp profile is 'Unconfined'. Use 'RuntimeDefault'.");
    }

    private static KubernetesVersion? SafeSince(string sysctl) => sysctl switch
    {
        "kernel.shm_rmid_forced" or "net.ipv4.ip_local_port_range" or "net.ipv4.tcp_syncookies" or "net.ipv4.ping_group_range"
            or "net.ipv4.ip_unprivileged_port_start" => new(1, 0),
        "net.ipv4.ip_local_reserved_ports" => new(1, 27),
        "net.ipv4.tcp_keepalive_time" or "net.ipv4.tcp_fin_timeout" or "net.ipv4.tcp_keepalive_intvl" or "net.ipv4.tcp_keepalive_probes" => new(1, 29),
        "net.ipv4.tcp_rmem" or "net.ipv4.tcp_wmem" => new(1, 32),
        _ => null,
    };

    private static void KernelSettings(ObjectView pod, ControlReport report)
    {
        if (pod.Object("securityContext") is not { } context)
            return;
        foreach (var sysctl in context.Objects("sysctls"))
            if (sysctl.Text("name") is { } name && !(SafeSince(name) is { } since && report.Version >= since))
                report.Say(sysctl.At("name"), $"The kernel setting '{name}' is not a safe one. Remove it.");
    }
}
