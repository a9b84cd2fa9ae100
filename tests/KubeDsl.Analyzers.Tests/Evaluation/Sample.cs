using System.Reflection;
using System.Runtime.CompilerServices;
using KubeDsl.Objects;

namespace KubeDsl.Tests.Evaluation;

/// <summary>Writes a call of any method of the DSL in C#, with arguments that fit.</summary>
internal static class Sample
{
    private const string Workload = ".WithLabel(\"app\", \"x\").WithContainer(\"main\", \"image:1\", c => c.WithPort(8080, name: \"http\"))";

    /// <summary>The call; null for a method that takes something there is no sample of.</summary>
    public static string? Call(MethodInfo method)
    {
        var closed = method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(Close)]) : method;
        var parameters = closed.GetParameters();
        var isExtension = method.IsDefined(typeof(ExtensionAttribute));
        var receiver = isExtension ? Of(parameters[0].ParameterType, "self") : method.IsStatic ? method.DeclaringType!.Name : Of(method.DeclaringType!, "self");
        var arguments = parameters.Skip(isExtension ? 1 : 0).Where(parameter => !parameter.IsDefined(typeof(CallerLineNumberAttribute)) && !parameter.IsDefined(typeof(CallerFilePathAttribute)))
            .Select(parameter => Of(parameter.ParameterType, parameter.Name!) is { } value ? $"{(method.GetCustomAttribute<RecipeAttribute>() is null || parameter.IsDefined(typeof(ParamArrayAttribute)) ? "" : parameter.Name + ": ")}{value}" : null)
            .ToList();
        return receiver is null || arguments.Contains(null) ? null : $"{receiver}.{method.Name}({string.Join(", ", arguments)})";
    }

    private static Type Close(Type parameter) => parameter.GetGenericParameterConstraints() switch
    {
        var bounds when bounds.Contains(typeof(IPodTemplate)) => typeof(Deployment),
        _ => typeof(ConfigMap),
    };

    private static string? Of(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner, name);
        if (type == typeof(string))
            return name is "path" or "mount" or "reads" or "shares" or "topologyKey" ? "\"/some/path\"" : name == "schedule" ? "\"@daily\"" : name == "text" ? "\"5\"" : $"\"a-{name.ToLowerInvariant()}\"";
        if (type == typeof(int) || type == typeof(long))
            return name == "hour" || name == "hours" ? "3" : "8080".AsSpan(0, name.Contains("ort", StringComparison.Ordinal) ? 4 : 1).ToString();
        if (type == typeof(bool))
            return "true";
        if (type == typeof(double))
            return "1.5";
        if (type == typeof(Quantity))
            return "\"100m\"";
        if (type == typeof(IntOrString))
            return name.Contains("ort", StringComparison.Ordinal) ? "\"http\"" : "\"25%\"";
        if (type == typeof(CronSchedule))
            return "\"5 4 * * *\"";
        if (type == typeof(Duration))
            return "TimeSpan.FromSeconds(90)";
        if (type.IsEnum)
            return $"{type.FullName}.{Enum.GetNames(type)[0]}";
        if (typeof(KubeObject).IsAssignableFrom(type))
            return OfObject(type);
        if (type == typeof(IEnumerable<Resource>))
            return "new Resource[] { new ConfigMap(\"a\"), new Namespace(\"n\") }";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Func<,>))
            return "x => x";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            return OfSequence(type.GetGenericArguments()[0]);
        return null;
    }

    private static string? OfSequence(Type item)
    {
        if (!item.IsGenericType || item.GetGenericTypeDefinition() != typeof(KeyValuePair<,>))
            return Of(item, "item") is { } one ? $"new {item.FullName}[] {{ {one}, {one} }}" : null;
        var held = item.GetGenericArguments()[1];
        return held.IsGenericType || Of(held, "item") is not { } value ? null : $"new Dictionary<string, {held.FullName}> {{ [\"k\"] = {value}, [\"l\"] = {value} }}";
    }

    private static string? OfObject(Type type)
    {
        if (type.IsAbstract)
            return type == typeof(Resource) ? "new ConfigMap(\"a-map\")" : null;
        var full = type.FullName!;
        if (type == typeof(Service))
            return "new Service(\"a-service\").WithPort(80, name: \"http\")";
        if (type == typeof(CronJob))
            return "new CronJob(\"a-cron-job\", \"@daily\").WithContainer(\"main\", \"image:1\")";
        if (typeof(IPodTemplate).IsAssignableFrom(type) && typeof(Resource).IsAssignableFrom(type))
            return $"new {full}(\"a-{type.Name.ToLowerInvariant()}\"){(type == typeof(Pod) || type == typeof(Deployment) || type == typeof(StatefulSet) ? Workload : "")}";
        return type.GetConstructor([typeof(string)]) is not null || typeof(Resource).IsAssignableFrom(type) ? $"new {full}(\"a-{type.Name.ToLowerInvariant()}\")" : $"new {full}()";
    }
}
