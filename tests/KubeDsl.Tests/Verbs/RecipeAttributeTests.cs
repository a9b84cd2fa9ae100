using System.Reflection;
using System.Runtime.CompilerServices;
using KubeDsl.Manifests;
using KubeDsl.Objects;

namespace KubeDsl.Tests.Verbs;

/// <summary>A tool that reads fluent code finds the recipe of every verb by its attribute; so the two must fit.</summary>
public class RecipeAttributeTests
{
    private static readonly Type[] HandWritten = [.. typeof(KubeObject).Assembly.GetExportedTypes().Where(type => type.Namespace == "KubeDsl")];

    public static TheoryData<string> Verbs => new(Marked.Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, (MethodBase Verb, RecipeAttribute Recipe)> Marked { get; } = HandWritten
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(member => member.GetCustomAttribute<RecipeAttribute>() is not null)
        .ToDictionary(
            member => $"{member.DeclaringType!.Name}.{member}",
            member => (member as MethodBase ?? ((PropertyInfo)member).GetMethod!, member.GetCustomAttribute<RecipeAttribute>()!),
            StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Recipe_TakesWhatTheVerbTakes(string verb)
    {
        var (method, attribute) = Marked[verb];
        var recipe = Assert.Single(attribute.Recipe.GetMethods(BindingFlags.Public | BindingFlags.Static), candidate => candidate.Name == attribute.Method);
        Assert.True(typeof(ManifestNode).IsAssignableFrom(recipe.ReturnType));

        var isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        var hasReceiver = isExtension || !method.IsStatic;
        var taken = recipe.GetParameters();
        if (hasReceiver)
            Assert.Contains(taken[0].ParameterType, (Type[])[typeof(MapNode), typeof(ManifestNode)]);

        var given = method.GetParameters()
            .Skip(isExtension ? 1 : 0)
            .Where(parameter => !parameter.IsDefined(typeof(CallerLineNumberAttribute)) && !parameter.IsDefined(typeof(CallerFilePathAttribute)))
            .ToList();
        var expected = given.Select(parameter => IsLambda(parameter) ? typeof(Func<MapNode, ManifestNode>) : typeof(ManifestNode));
        Assert.Equal(expected, taken.Skip(hasReceiver ? 1 : 0).Select(parameter => parameter.ParameterType));
    }

    [Fact]
    public void Verbs_AllHaveARecipe()
    {
        var verbs = HandWritten
            .Where(type => type.Name != nameof(ObjectExtensions))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && (method.IsDefined(typeof(ExtensionAttribute)) || typeof(KubeObject).IsAssignableFrom(method.DeclaringType)))
            .Where(method => method.DeclaringType!.GetCustomAttribute<SchemaTypeAttribute>() is not null || method.IsDefined(typeof(ExtensionAttribute)))
            .Where(method => method.GetCustomAttribute<ManifestFieldAttribute>() is null && method.GetCustomAttribute<RecipeAttribute>() is null);
        Assert.Empty(verbs.Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));
    }

    [Fact]
    public void Verbs_OfPods_WorkOnThePodSpec() => Assert.All(
        Marked.Values.Where(pair => pair.Recipe.Receiver == RecipeReceiver.PodSpec),
        pair => Assert.Contains(typeof(IPodTemplate), ((MethodInfo)pair.Verb).GetGenericArguments()[0].GetGenericParameterConstraints()));

    private static bool IsLambda(ParameterInfo parameter) =>
        parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(Func<,>);
}
