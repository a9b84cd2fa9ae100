using System.Reflection;
using KubeDsl.Manifests;

namespace KubeDsl.Analyzers.Evaluation.Dsl;

/// <summary>A recipe of <c>KubeDsl.Manifests</c>: the function that the library calls too.</summary>
internal sealed class RecipeFunction
{
    private readonly MethodInfo method;

    private RecipeFunction(MethodInfo method)
    {
        this.method = method;
        ParameterCount = method.GetParameters().Length;
    }

    public int ParameterCount { get; }

    /// <summary>The recipe of a name; null when this version of KubeDsl has none.</summary>
    public static RecipeFunction? Find(string typeName, string methodName)
    {
        var method = typeof(MapNode).Assembly.GetType(typeName)?.GetMethod(methodName, BindingFlags.Public | BindingFlags.Static);
        return method is not null && typeof(ManifestNode).IsAssignableFrom(method.ReturnType) ? new RecipeFunction(method) : null;
    }

    /// <exception cref="InvalidOperationException">The caller did something wrong; the message says what.</exception>
    /// <exception cref="FormatException">A text cannot be read; the message says why.</exception>
    public ManifestNode Invoke(object?[] arguments)
    {
        try
        {
            return (ManifestNode)method.Invoke(null, arguments);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } thrown)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(thrown).Throw();
            throw;
        }
    }
}
