using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Verbs that every object has.</summary>
public static class ObjectExtensions
{
    /// <summary>
    /// Sets a field by its path: the way out for what the typed methods do not know yet. The rules check it as far as its
    /// place is known.
    /// </summary>
    /// <param name="self">The object.</param>
    /// <param name="path">The path from the object on, such as <c>spec.someNewField</c> or <c>spec.containers[0].image</c>.</param>
    /// <param name="value">A string, number or boolean, or a <see cref="MapNode"/> or <see cref="ListNode"/>.</param>
    /// <exception cref="FormatException"><paramref name="path"/> cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The path leads through a value that is no map or list.</exception>
    [Recipe(typeof(ObjectRecipes), nameof(ObjectRecipes.Set))]
    public static T Set<T>(this T self, string path, ManifestNode value) where T : KubeObject
    {
        ArgumentNullException.ThrowIfNull(self);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(value);
        return self.Cook(node => (MapNode)ObjectRecipes.Set(node, path, value));
    }

    /// <summary>Applies <paramref name="change"/> only when <paramref name="condition"/> holds.</summary>
    [Recipe(typeof(ObjectRecipes), nameof(ObjectRecipes.When))]
    public static T When<T>(this T self, bool condition, Func<T, T> change) where T : KubeObject
    {
        ArgumentNullException.ThrowIfNull(change);
        return condition ? change(self) : self;
    }
}
