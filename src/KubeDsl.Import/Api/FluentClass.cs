using KubeDsl.Generators.Models;

namespace KubeDsl.Import.Api;

/// <summary>A class of the fluent API, with its fields by their place.</summary>
internal sealed class FluentClass
{
    private readonly Dictionary<string, FluentField> fields;
    private readonly HashSet<string> insides;

    /// <param name="type">The class.</param>
    /// <param name="whole">What it is a part of, when its name begins with that: the kind of a custom resource, or a pod.</param>
    public FluentClass(FluentType type, string whole = "Pod")
    {
        Type = type;
        Hint = type.Name.Length > whole.Length && type.Name.StartsWith(whole, StringComparison.Ordinal) && char.IsUpper(type.Name[whole.Length]) ? type.Name[whole.Length..] : type.Name;
        fields = type.Fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
        insides = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in type.Fields.Select(field => field.At).Distinct())
            for (var path = at; path.Length > 0; path = path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : "")
                insides.Add(path);
    }

    public FluentType Type { get; }

    /// <summary>The name after which a lambda calls its parameter: a pod template is called after the template.</summary>
    public string Hint { get; }

    /// <summary>True when the class has a field whose method is called <c>Set</c>.</summary>
    public bool HasOwnSet => Type.Fields.Any(known => known.Method == "Set");

    /// <summary>The field with this path, when the class has methods for it.</summary>
    public FluentField? Find(string path) => fields.GetValueOrDefault(path);

    /// <summary>True when the class has methods for fields inside the map at <paramref name="path"/>.</summary>
    public bool ReachesInto(string path) => insides.Contains(path);

    /// <summary>True when the field is one of the pod spec.</summary>
    public bool IsOfPod(FluentField field) => Type.PodSpecPath == field.At;
}
