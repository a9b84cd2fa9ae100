using KubeDsl.Generators.Emitting;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>
/// Names the methods of a class's fields. A name that the class needs for something else gets 'Value' at its end; the methods that set
/// come before those that read and add.
/// </summary>
internal sealed class MemberNames
{
    private const string Ending = "Value";

    private static readonly string[] OfEveryObject =
    [
        "ToNode", "FromNode", "Over", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "ToString",
    ];

    private static readonly string[] OfEveryResource = ["ApiVersion", "Kind", "Name", "ToManifest", "ToYaml", "ToJson", "BlankOf"];

    private readonly HashSet<string> taken;

    public MemberNames(string className, bool isKind)
    {
        taken = new HashSet<string>(OfEveryObject, StringComparer.Ordinal) { className };
        if (isKind)
            taken.UnionWith(OfEveryResource);
    }

    /// <summary>For each field the method that sets it, reads it, and adds to it.</summary>
    /// <param name="fields">The fields, and whether there is something to add to.</param>
    public IReadOnlyList<(string Method, string Getter, string? Adder)> Of(IReadOnlyList<(string Name, bool IsMany)> fields)
    {
        var methods = fields.Select(field => Take(Names.Pascal(field.Name))).ToArray();
        return fields
            .Select((field, i) => (methods[i], Take("Get" + methods[i]), field.IsMany ? Take("With" + Names.Singular(methods[i])) : null))
            .ToArray();
    }

    private string Take(string name)
    {
        var free = name;
        for (var number = 1; !taken.Add(free); number++)
            free = number == 1 ? name + Ending : $"{name}{Ending}{number}";
        return free;
    }
}
