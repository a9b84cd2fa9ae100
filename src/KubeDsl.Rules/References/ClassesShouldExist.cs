using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>A class that is named is one of those that the set defines, where it defines any of that kind.</summary>
internal sealed class ClassesShouldExist() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3009",
        "Classes and namespaces that objects name should exist",
        Severity.Warning,
        "A class or a namespace is usually there before; in a set that defines some, one that it does not define is probably misspelt.",
        "Correct the name, add the object, or say that it exists outside.")
    {
        Passing = Example.Pod("priorityClassName: shop") + "\n---\n" + Class("shop"),
        Failing = Example.Pod("priorityClassName: shpo") + "\n---\n" + Class("shop"),
    };

    private static readonly string[] BuiltInNamespaces = ["default", "kube-system", "kube-public", "kube-node-lease"];

    public override void Check(SetView set)
    {
        foreach (var (check, _, pod) in set.Pods.All)
        {
            if (pod.Text("priorityClassName") is { } priority && !priority.StartsWith("system-", StringComparison.Ordinal))
                Expect(set, check, "PriorityClass", pod, "priorityClassName");
            Expect(set, check, "RuntimeClass", pod, "runtimeClassName");
        }
        foreach (var check in set.OfKind("PersistentVolumeClaim"))
            Expect(set, check, "StorageClass", check.Root.ObjectOrNothing("spec"), "storageClassName");
        foreach (var check in set.OfKind("StatefulSet"))
            foreach (var template in check.Root.ObjectOrNothing("spec").Objects("volumeClaimTemplates"))
                Expect(set, check, "StorageClass", template.ObjectOrNothing("spec"), "storageClassName");
        foreach (var check in set.OfKind("Ingress"))
            Expect(set, check, "IngressClass", check.Root.ObjectOrNothing("spec"), "ingressClassName");
        if (set.OfKind("Namespace").Count > 0)
            foreach (var check in set.Checks)
                if (Array.IndexOf(BuiltInNamespaces, check.Manifest.Namespace) < 0)
                    Expect(set, check, "Namespace", check.Root.ObjectOrNothing("metadata"), "namespace");
    }

    private void Expect(SetView set, ManifestCheck check, string kind, ObjectView part, string field)
    {
        if (part.Text(field) is { Length: > 0 } name && set.OfKind(kind).Count > 0 && set.IsMissing(kind, "", name))
            check.Report(Info, part.At(field), set.AboutMissing(kind, name));
    }

    private static string Class(string name) => Example.Of("scheduling.k8s.io/v1", "PriorityClass", "value: 1000", name);
}
