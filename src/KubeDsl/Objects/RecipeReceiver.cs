namespace KubeDsl.Objects;

/// <summary>Which map of the object a recipe works on.</summary>
public enum RecipeReceiver
{
    /// <summary>The object itself. A constructor gives a map that holds only <c>apiVersion</c> and <c>kind</c>.</summary>
    Object,

    /// <summary>The pod spec of the object, see <see cref="IPodTemplate"/>; an empty map where there is none yet.</summary>
    PodSpec,
}
