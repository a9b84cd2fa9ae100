using System.Text.Json;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>Turns the type of a field in a document into the catalogue's words.</summary>
internal static class OpenApiType
{
    private const string ReferencePrefix = "#/definitions/";

    public static string Read(string path, JsonElement element)
    {
        if (element.TryGetProperty("$ref", out var reference))
            return OfReference(TypeNames.Short(reference.GetString()![ReferencePrefix.Length..]));
        var type = element.TryGetProperty("type", out var typeValue) ? typeValue.GetString() : null;
        var format = element.TryGetProperty("format", out var formatValue) ? formatValue.GetString() : null;
        return (type, format) switch
        {
            ("array", _) => "[]" + Read(path, element.GetProperty("items")),
            ("object", _) => "{}" + Read(path, element.GetProperty("additionalProperties")),
            ("string", null) => "string",
            ("string", "byte") => "bytes",
            ("integer", "int32") => "int32",
            ("integer", "int64") => "int64",
            ("number", "double") => "number",
            ("boolean", null) => "boolean",
            _ => throw new CatalogInputException($"The field '{path}' has the type '{type}' with the format '{format}', which OpenApiType does not know."),
        };
    }

    private static string OfReference(string name) => name switch
    {
        "api.resource.Quantity" => "quantity",
        "util.intstr.IntOrString" => "intOrString",
        "meta.v1.Time" => "time",
        "meta.v1.MicroTime" => "microTime",
        "meta.v1.Duration" => "duration",
        _ => name,
    };
}
