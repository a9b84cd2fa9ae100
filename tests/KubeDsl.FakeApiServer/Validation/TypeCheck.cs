using KubeDsl.Fakes.Applying;
using KubeDsl.Fakes.Shapes;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Validation;

/// <summary>Holds an applied object against its schema, as server-side apply does before it merges.</summary>
internal static class TypeCheck
{
    /// <summary>What does not fit: fields that are not declared, values of another type.</summary>
    public static IReadOnlyList<string> Errors(MapNode applied, Shape shape)
    {
        var errors = new List<string>();
        Check(applied, shape, "", errors);
        return errors;
    }

    private static void Check(ManifestNode value, Shape shape, string path, List<string> errors)
    {
        switch (shape.Kind, value)
        {
            case (ShapeKind.Any, _) or (_, NullNode):
                break;
            case (ShapeKind.Struct or ShapeKind.Map, MapNode map):
                foreach (var (key, child, _) in map)
                {
                    if (shape.Field(key) is { } field)
                        Check(child, field, $"{path}.{key}", errors);
                    else
                        errors.Add($"{path}.{key}: field not declared in schema");
                }
                break;
            case (ShapeKind.List, ListNode list):
                for (var i = 0; i < list.Count; i++)
                    Check(list[i], shape.Element, path + (shape.Merging == ListMerging.ByKey ? Steps.Text([Steps.OfItem(shape, list[i])]) : $"[{i}]"), errors);
                break;
            case (ShapeKind.Struct or ShapeKind.Map, _):
                errors.Add($"{path}: expected map, got &{{{value}}}");
                break;
            case (ShapeKind.List, _):
                errors.Add($"{path}: expected list, got &{{{value}}}");
                break;
            case (ShapeKind.Scalar, StringNode) when shape.ScalarType is "numeric":
                errors.Add($"{path}: expected numeric (int or float), got string");
                break;
            case (ShapeKind.Scalar, not StringNode) when shape.ScalarType is "string":
                errors.Add($"{path}: expected string, got &value.valueUnstructured{{Value:{value}}}");
                break;
            case (ShapeKind.Scalar, not BooleanNode) when shape.ScalarType is "boolean":
                errors.Add($"{path}: expected boolean, got {value}");
                break;
        }
    }
}
