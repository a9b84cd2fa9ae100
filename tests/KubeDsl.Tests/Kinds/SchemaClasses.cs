using System.Reflection;
using KubeDsl.Objects;

namespace KubeDsl.Tests.Kinds;

/// <summary>The classes that stand for types of the schema, and their methods by field.</summary>
internal static class SchemaClasses
{
    public static IReadOnlyDictionary<string, Type> ByName { get; } = typeof(KubeObject).Assembly.GetTypes()
        .Where(type => type.IsClass && type.GetCustomAttribute<SchemaTypeAttribute>() is not null)
        .ToDictionary(type => type.GetCustomAttribute<SchemaTypeAttribute>()!.Name, StringComparer.Ordinal);

    /// <summary>The generated methods of a class by the path of their field.</summary>
    public static ILookup<string, FieldMethod> MethodsOf(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Select(method => (Method: method, Field: method.GetCustomAttribute<ManifestFieldAttribute>()))
        .Where(pair => pair.Field is not null)
        .ToLookup(pair => pair.Field!.Path, pair => new FieldMethod(pair.Method, pair.Field!.Operation), StringComparer.Ordinal);

    public sealed record FieldMethod(MethodInfo Method, FieldOperation Operation);
}
