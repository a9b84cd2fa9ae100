using System.Reflection;
using KubeDsl.Manifests;
using KubeDsl.Objects;

namespace KubeDsl.Tests.Kinds;

/// <summary>A value for every parameter type of the fluent methods; objects have all their fields set.</summary>
internal static class SampleValues
{
    private static readonly Dictionary<Type, KubeObject> Full = [];

    /// <summary>An object of a type with every field set by the method that sets it. A type inside itself is left empty.</summary>
    public static KubeObject FullOf(Type type)
    {
        lock (Full)
        {
            if (Full.TryGetValue(type, out var known))
                return known;

            var value = Full[type] = New(type);
            foreach (var field in SchemaClasses.MethodsOf(type).OrderByDescending(field => field.Key.Count(character => character == '.')))
                value = Call(value, field.First(method => method.Operation == FieldOperation.Set).Method);
            return Full[type] = value;
        }
    }

    public static KubeObject New(Type type)
    {
        var constructor = type.GetConstructors().MinBy(candidate => candidate.GetParameters().Count(parameter => !parameter.IsOptional))!;
        return (KubeObject)constructor.Invoke(constructor.GetParameters().Select(parameter => parameter.Name == "name" ? "sample" : parameter.DefaultValue).ToArray());
    }

    public static KubeObject Call(KubeObject self, MethodInfo method) =>
        (KubeObject)method.Invoke(self, method.GetParameters().Select(parameter => Of(parameter.ParameterType)).ToArray())!;

    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (typeof(KubeObject).IsAssignableFrom(type))
            return FullOf(type);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (type.IsGenericType)
            return OfGeneric(type);
        return Scalars.TryGetValue(type, out var value) ? value : throw new InvalidOperationException($"There is no sample of {type}.");
    }

    private static readonly Dictionary<Type, object> Scalars = new()
    {
        [typeof(string)] = "text",
        [typeof(int)] = 7,
        [typeof(long)] = 1L << 40,
        [typeof(double)] = 1.5,
        [typeof(bool)] = true,
        [typeof(byte[])] = new byte[] { 0, 1, 254, 255 },
        [typeof(Quantity)] = (Quantity)"1.5Gi",
        [typeof(IntOrString)] = (IntOrString)"http",
        [typeof(Timestamp)] = (Timestamp)"2026-01-31T12:00:00Z",
        [typeof(Duration)] = (Duration)"1h30m",
        [typeof(CronSchedule)] = (CronSchedule)"*/5 * * * *",
        [typeof(ManifestNode)] = MapNode.Of(("anything", ListNode.Of("yes", 1, true))),
    };

    private static object OfGeneric(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(Func<,>))
            return typeof(SampleValues).GetMethod(nameof(Replace), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments[0]).Invoke(null, null)!;
        if (arguments[0] is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            return One(pair, Activator.CreateInstance(pair, "some.key", Of(pair.GetGenericArguments()[1]))!);
        return One(arguments[0], Of(arguments[0]));
    }

    private static Array One(Type type, object item)
    {
        var array = Array.CreateInstance(type, 1);
        array.SetValue(item, 0);
        return array;
    }

    /// <summary>Keeps what the empty value had, its key for example, and sets the rest.</summary>
    private static Func<T, T> Replace<T>() where T : KubeObject => empty =>
    {
        var node = FullOf(typeof(T)).ToNode();
        foreach (var entry in empty.ToNode())
            node = node.Set(entry.Key, entry.Value);
        return KubeObject.FromNode<T>(node);
    };
}
