namespace KubeDsl.Objects;

/// <summary>
/// Tells which recipe a verb stands for, so that a tool that reads fluent code without running it calls the same function
/// as the program does.
/// </summary>
/// <remarks>
/// <para>
/// The recipe is the public static method <paramref name="method"/> of <paramref name="recipe"/>; the name is not
/// overloaded. Its first parameter is the map of the object the verb is called on, or of that object's pod spec (see
/// <see cref="Receiver"/>); a static verb has none. Then follow the parameters of the verb in their order, without those
/// that the compiler fills in (line and file): a value, an object or a sequence as a node, a lambda as a function over maps.
/// </para>
/// <para>
/// Null stands for an argument that was not given, <c>UnknownNode</c> for one whose value is not known. The result is
/// the changed map when the verb returns the type it is called on, else the node of the new object. An
/// <see cref="InvalidOperationException"/> says what the caller did wrong.
/// </para>
/// </remarks>
/// <param name="recipe">The class that holds the recipe.</param>
/// <param name="method">The name of the recipe.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor)]
public sealed class RecipeAttribute(Type recipe, string method) : Attribute
{
    /// <summary>The class that holds the recipe.</summary>
    public Type Recipe { get; } = recipe;

    /// <summary>The name of the recipe.</summary>
    public string Method { get; } = method;

    /// <summary>What the recipe is given first, and gives back changed.</summary>
    public RecipeReceiver Receiver { get; init; } = RecipeReceiver.Object;
}
