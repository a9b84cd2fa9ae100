namespace KubeDsl.Objects;

/// <summary>
/// Tells that a call declares an object that exists in the cluster, so that a tool that reads fluent code without running it
/// takes note of it as the program does.
/// </summary>
/// <remarks>
/// The public static method <paramref name="method"/> of <paramref name="recipe"/> makes the identity of the object from the
/// arguments of the call as nodes; the name is not overloaded. Null means that the identity is not known: then any object may
/// exist. A call that returns a value returns its first argument.
/// </remarks>
/// <param name="recipe">The class that holds the method.</param>
/// <param name="method">The name of the method.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DeclaresExistingAttribute(Type recipe, string method) : Attribute
{
    /// <summary>The class that holds the method.</summary>
    public Type Recipe { get; } = recipe;

    /// <summary>The name of the method.</summary>
    public string Method { get; } = method;
}
