using System.Globalization;
using System.Text.RegularExpressions;
using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Shapes;
using KubeDsl.Manifests;
using KubeDsl.Schema.Constraints;

namespace KubeDsl.Fakes.Validation;

/// <summary>Some of what a server refuses about values: words outside a closed set, numbers out of range, and the schemas of custom resources.</summary>
internal static class ObjectValidation
{
    /// <summary>What is wrong with the object, in the order of its fields.</summary>
    public static IReadOnlyList<Violation> Of(MapNode item, ResourceDefinition resource)
    {
        var found = new List<Violation>();
        if (item["spec"] is { } spec && resource.Shape.Field("spec") is { } shape)
            Check(spec, shape, "spec", found);
        return found;
    }

    private static void Check(ManifestNode value, Shape shape, string path, List<Violation> found)
    {
        if (shape is CatalogShape { AllowedValues: { Count: > 0 } allowed } && value is StringNode word && !allowed.Contains(word.Value, StringComparer.Ordinal))
            found.Add(new("FieldValueNotSupported", path, $"Unsupported value: \"{word.Value}\": supported values: {string.Join(", ", allowed.Select(name => $"\"{name}\""))}"));
        if (shape is OpenApiShape custom)
            CheckCustom(value, custom, path, found);

        if (value is MapNode map)
        {
            if (shape is CatalogShape { TypeName: { } type })
                CheckRanges(map, type, path, found);
            foreach (var (key, child, _) in map)
                if (shape.Field(key) is { } field)
                    Check(child, field, $"{path}.{key}", found);
        }
        else if (value is ListNode list)
        {
            for (var i = 0; i < list.Count; i++)
                Check(list[i], shape.Element, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", found);
        }
    }

    private static void CheckRanges(MapNode map, string type, string path, List<Violation> found)
    {
        foreach (var constraint in ConstraintSet.Default.Of(type))
            if (constraint.Steps.Count == 1 && map[constraint.Steps[0]] is IntegerNode number)
                foreach (var term in constraint.Terms)
                    if (term is { Kind: ConstraintKind.Range, Minimum: { } minimum } && number.Value < minimum)
                        found.Add(new("FieldValueInvalid", $"{path}.{constraint.Steps[0]}", $"Invalid value: {number}: must be greater than or equal to {minimum}"));
    }

    private static void CheckCustom(ManifestNode value, OpenApiShape shape, string path, List<Violation> found)
    {
        if (value is IntegerNode number && shape.Schema["minimum"] is IntegerNode minimum && number.Value < minimum.Value)
            found.Add(new("FieldValueInvalid", path, $"Invalid value: {number}: {path} in body should be greater than or equal to {minimum}"));
        if (value is StringNode text && shape.Schema["pattern"] is StringNode pattern && !Regex.IsMatch(text.Value, pattern.Value))
            found.Add(new("FieldValueInvalid", path, $"Invalid value: \"{text}\": {path} in body should match '{pattern}'"));
        if (value is MapNode map && shape.Schema["required"] is ListNode required)
            foreach (var name in required.OfType<StringNode>())
                if (!map.ContainsKey(name.Value))
                    found.Add(new("FieldValueRequired", $"{path}.{name}", "Required value"));
    }
}
