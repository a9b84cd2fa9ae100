using KubeDsl.Generators.Emitting;
using KubeDsl.Schema;

namespace KubeDsl.Generators.Parsing;

/// <summary>
/// Names the closed sets. A set is named after its field (<c>RestartPolicy</c>); where the name alone says too little, or
/// means different sets in different types, the type's name goes before it (<c>ServiceType</c>).
/// </summary>
internal sealed class EnumNames
{
    /// <summary>Field names that say nothing without their type.</summary>
    private static readonly HashSet<string> TooGeneral = new(StringComparer.Ordinal)
    {
        "type", "mode", "operator", "effect", "status", "policy", "scope", "kind", "action", "level", "state", "reason", "name",
        "fieldPath", "strategy", "phase", "target", "source", "format", "selectPolicy", "driver", "scopes", "scopeName",
    };

    private static readonly string[] TypeSuffixes = ["Spec", "Source", "Config", "Configuration"];

    private readonly ApiNamespaces namespaces;
    private readonly Dictionary<string, string> setOfName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public EnumNames(Catalog catalog, ApiNamespaces namespaces)
    {
        this.namespaces = namespaces;
        var closed = catalog.TypeNames
            .Select(name => catalog.FindType(name)!)
            .SelectMany(type => type.Fields.Where(field => field.EnumValues.Count > 0).Select(field => (type, field)))
            .ToList();

        var setsOfField = closed
            .GroupBy(item => item.field.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(item => SetOf(item.field)).Distinct().Count(), StringComparer.Ordinal);
        foreach (var (type, field) in closed.OrderBy(item => namespaces.NamespaceOf(item.type.Name) == "KubeDsl" ? 0 : 1).ThenBy(item => item.type.Name, StringComparer.Ordinal))
            names[type.Name + "." + field.Name] = Choose(type, field, setsOfField[field.Name] > 1);
    }

    /// <summary>The full C# name, without <c>global::</c>.</summary>
    public string NameOf(TypeInfo type, FieldInfo field) => names[type.Name + "." + field.Name];

    private string Choose(TypeInfo type, FieldInfo field, bool severalSets)
    {
        var set = SetOf(field);
        var own = Names.Singular(Names.Pascal(field.Name));
        var qualified = Trim(namespaces.NameOf(type.Name)) + own;
        var candidates = severalSets || TooGeneral.Contains(field.Name) ? new[] { qualified } : new[] { own, qualified };
        foreach (var candidate in candidates.Append(namespaces.NameOf(type.Name) + own))
        {
            var name = "KubeDsl." + candidate;
            if (setOfName.TryGetValue(name, out var taken) ? taken == set : !namespaces.IsPlainName(candidate))
            {
                setOfName[name] = set;
                return name;
            }
        }

        var inNamespace = $"{namespaces.NamespaceOf(type.Name)}.{namespaces.NameOf(type.Name)}{own}";
        inNamespace = setOfName.TryGetValue(inNamespace, out var other) && other != set ? inNamespace + "Value" : inNamespace;
        setOfName[inNamespace] = set;
        return inNamespace;
    }

    private static string SetOf(FieldInfo field) => string.Join("|", field.EnumValues.Select(value => value.Value));

    private static string Trim(string typeName)
    {
        foreach (var suffix in TypeSuffixes)
            if (typeName.EndsWith(suffix, StringComparison.Ordinal) && typeName.Length > suffix.Length)
                return typeName.Substring(0, typeName.Length - suffix.Length);
        return typeName;
    }
}
