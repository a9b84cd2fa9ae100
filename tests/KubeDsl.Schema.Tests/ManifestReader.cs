using System.Text.Json;
using System.Text.RegularExpressions;

namespace KubeDsl.Schema.Tests;

/// <summary>Reads a manifest along the catalogue and objects to what it does not foresee.</summary>
internal static partial class ManifestReader
{
    public static void Object(TypeInfo type, JsonElement value, string path, Action<string, string> objectTo)
    {
        foreach (var property in value.EnumerateObject())
        {
            var field = type.FindField(property.Name);
            if (field is null || !field.ExistsIn(KubernetesVersion.Latest))
                objectTo($"{path}.{property.Name}", $"no field of '{type}' in {KubernetesVersion.Latest}");
            else
                Value(field, field.Type, property.Value, $"{path}.{property.Name}", objectTo);
        }
    }

    /// <summary>The field at a path as the server writes it; null when the path leaves the catalogue.</summary>
    public static FieldInfo? FieldAt(TypeInfo type, string path)
    {
        FieldInfo? field = null;
        TypeInfo? at = type;
        foreach (var step in Index().Replace(path, "").Split('.'))
        {
            field = at?.FindField(step);
            var element = field?.Type;
            while (element?.Element is not null)
                element = element.Element;
            at = element?.TypeName is { } name ? Catalog.Default.FindType(name) : null;
        }
        return field;
    }

    private static void Value(FieldInfo field, FieldType type, JsonElement value, string path, Action<string, string> objectTo)
    {
        // The server takes null for "not set" everywhere.
        if (value.ValueKind == JsonValueKind.Null)
            return;
        var objection = Objection(field, type, value);
        if (objection is not null)
            objectTo(path, objection);
        else if (type.Kind == FieldTypeKind.Object)
            Object(Catalog.Default.FindType(type.TypeName!)!, value, path, objectTo);
        else if (type.Kind == FieldTypeKind.List)
            foreach (var (item, index) in value.EnumerateArray().Select((item, index) => (item, index)))
                Value(field, type.Element!, item, $"{path}[{index}]", objectTo);
        else if (type.Kind == FieldTypeKind.Map)
            foreach (var property in value.EnumerateObject())
                Value(field, type.Element!, property.Value, $"{path}[{property.Name}]", objectTo);
    }

    private static string? Objection(FieldInfo field, FieldType type, JsonElement value)
    {
        var fits = type.Kind switch
        {
            FieldTypeKind.String when field.EnumValues.Count > 0 => value.ValueKind == JsonValueKind.String
                && (value.GetString() == "" || field.EnumValues.Any(known => known.Value == value.GetString() && known.ExistsIn(KubernetesVersion.Latest))),
            FieldTypeKind.String or FieldTypeKind.Bytes or FieldTypeKind.Time or FieldTypeKind.MicroTime or FieldTypeKind.Duration => value.ValueKind == JsonValueKind.String,
            FieldTypeKind.Int32 => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number == (int)number,
            FieldTypeKind.Int64 => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number == (long)number,
            FieldTypeKind.Number => value.ValueKind == JsonValueKind.Number,
            FieldTypeKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            FieldTypeKind.Quantity or FieldTypeKind.IntOrString => value.ValueKind is JsonValueKind.String or JsonValueKind.Number,
            FieldTypeKind.Object or FieldTypeKind.Map => value.ValueKind == JsonValueKind.Object,
            FieldTypeKind.List => value.ValueKind == JsonValueKind.Array,
            _ => true,
        };
        return fits ? null : $"{value.GetRawText()} is no {type}" + (field.EnumValues.Count > 0 ? $" ({string.Join('|', field.EnumValues.Select(known => known.Value))})" : "");
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Index();
}
