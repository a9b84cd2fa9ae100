using System.Collections;
using System.Reflection;
using System.Runtime.Serialization;
using KubeDsl.Manifests;
using KubeDsl.Objects;

namespace KubeDsl.Tests.CustomResources;

/// <summary>
/// Writes a resource once more with the typed methods of its class: every field of the tree by the method that sets it, with arguments of
/// the method's own types, down to the last scalar. What is written with <c>Set("field", value)</c> is an explicit null, or a field
/// that the schema does not describe; of any other the assertion fails.
/// </summary>
internal sealed class TypedRewriting
{
    private static readonly Dictionary<Type, Dictionary<string, MethodInfo>> Setters = [];

    /// <summary>The classes that were given a field which they have no method for.</summary>
    public HashSet<string> ClassesWithFreeFields { get; } = [];

    public ManifestNode Rewrite(Type kind, MapNode resource)
    {
        var constructor = kind.GetConstructors().Single();
        var empty = (KubeObject)constructor.Invoke([null, 0, ""]);
        Assert.Equal(resource["apiVersion"], empty.ToNode()["apiVersion"]);
        Assert.Equal(resource["kind"], empty.ToNode()["kind"]);
        return Fill(empty, resource.Remove("apiVersion").Remove("kind"), FieldPath.Root).ToNode();
    }

    private KubeObject Fill(KubeObject target, MapNode fields, FieldPath at)
    {
        foreach (var (name, value, _) in fields)
        {
            var path = at.Child(name);
            if (!SettersOf(target.GetType()).TryGetValue(FieldPath.Root.Child(name).ToString(), out var setter))
                ClassesWithFreeFields.Add(target.GetType().Name);
            var argument = setter is null ? null : Argument(setter.GetParameters()[0].ParameterType, value, path);
            Assert.True(setter is null || argument is not null || value is NullNode, $"{path}: {setter?.Name} of {target.GetType().Name} takes no '{value}'");
            target = argument is null ? SetFree(target, name, value) : (KubeObject)setter!.Invoke(target, [argument])!;
        }
        return target;
    }

    private static KubeObject SetFree(KubeObject target, string name, ManifestNode value) =>
        (KubeObject)typeof(ObjectExtensions).GetMethod(nameof(ObjectExtensions.Set))!.MakeGenericMethod(target.GetType())
            .Invoke(null, [target, FieldPath.Root.Child(name).ToString(), value])!;

    private object? Argument(Type type, ManifestNode value, FieldPath path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(ManifestNode))
            return value;
        if (value is NullNode)
            return null;
        if (type == typeof(Resource))
            return value is MapNode any ? KubeObject.FromNode<ConfigMap>(any) : null;
        if (typeof(KubeObject).IsAssignableFrom(type))
            return value is MapNode map ? Fill((KubeObject)Activator.CreateInstance(type)!, map, path) : null;
        if (type.IsEnum)
            return value is StringNode text ? Member(type, text.Value) : null;
        if (typeof(IScalarValue<>) is var scalar && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == scalar))
            return value is ScalarNode node ? typeof(ItemValues).GetMethod(nameof(ItemValues.Scalar))!.MakeGenericMethod(type).Invoke(null, [node]) : null;
        if (type.IsGenericType && type.GetGenericArguments()[0] is var item && type.IsAssignableFrom(item.MakeArrayType()))
            return item.IsGenericType && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
                ? value is MapNode entries ? Entries(item, entries, path) : null
                : value is ListNode list ? Items(item, list, path) : null;
        return (value, type) switch
        {
            (StringNode text, _) when type == typeof(string) => text.Value,
            (StringNode text, _) when type == typeof(byte[]) => Convert.FromBase64String(text.Value),
            (BooleanNode boolean, _) when type == typeof(bool) => boolean.Value,
            (IntegerNode number, _) when type == typeof(int) => (int)number.Value,
            (IntegerNode number, _) when type == typeof(long) => number.Value,
            (IntegerNode number, _) when type == typeof(double) => (double)number.Value,
            (FloatNode number, _) when type == typeof(double) => number.Value,
            _ => null,
        };
    }

    private Array? Items(Type type, ListNode list, FieldPath path)
    {
        var items = Array.CreateInstance(type, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (Argument(type, list[i], path.Child(i)) is not { } item)
                return null;
            items.SetValue(item, i);
        }
        return items;
    }

    private Array? Entries(Type pair, MapNode map, FieldPath path)
    {
        var entries = Array.CreateInstance(pair, map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            if (Argument(pair.GetGenericArguments()[1], map.EntryAt(i).Value, path.Child(map.EntryAt(i).Key)) is not { } value)
                return null;
            entries.SetValue(Activator.CreateInstance(pair, map.EntryAt(i).Key, value), i);
        }
        return entries;
    }

    private static object? Member(Type type, string text) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .FirstOrDefault(field => field.GetCustomAttribute<EnumMemberAttribute>()!.Value == text)?.GetValue(null);

    private static Dictionary<string, MethodInfo> SettersOf(Type type)
    {
        if (!Setters.TryGetValue(type, out var setters))
            Setters.Add(type, setters = type.GetMethods()
                .Select(method => (Method: method, Field: method.GetCustomAttribute<ManifestFieldAttribute>()))
                .Where(item => item.Field is { Operation: FieldOperation.Set })
                .ToDictionary(item => item.Field!.Path, item => item.Method, StringComparer.Ordinal));
        return setters;
    }
}
