using KubeDsl.Generators.Models;

namespace KubeDsl.Import.Api;

/// <summary>A class of the fluent API, with its fields by their place.</summary>
internal sealed class FluentClass
{
    private readonly Dictionary<string, FluentField> fields;
    private readonly HashSet<string> insides;

    public FluentClass(FluentType type)
    {
        Type = type;
        Name = TypeNames.Of(type.Namespace, type.Name);
        fields = type.Fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
        insides = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in type.Fields.Select(field => field.At).Distinct())
            for (var path = at; path.Length > 0; path = path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : "")
                insides.Add(path);
    }

    public FluentType Type { get; }

    /// <summary>The name in a program.</summary>
    public string Name { get; }

    /// <summary>The field with this path, when the class has methods for it.</summary>
    public FluentField? Find(string path) => fields.GetValueOrDefault(path);

    /// <summary>True when the class has methods for fields inside the map at <paramref name="path"/>.</summary>
    public bool ReachesInto(string path) => insides.Contains(path);

    /// <summary>True when the field is one of the pod spec.</summary>
    public bool IsOfPod(FluentField field) => Type.PodSpecPath == field.At;
}
