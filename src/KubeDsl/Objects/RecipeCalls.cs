using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Objects;

/// <summary>How the verbs call their recipes.</summary>
internal static class RecipeCalls
{
    /// <summary><paramref name="self"/> as the recipe changes it.</summary>
    public static T Cook<T>(this T self, Func<MapNode, MapNode> recipe) where T : KubeObject
    {
        ArgumentNullException.ThrowIfNull(self);
        return KubeObject.Over(self, recipe(self.ToNode()));
    }

    /// <summary><paramref name="self"/> with its pod spec as the recipe changes it.</summary>
    public static T CookPod<T>(this T self, Func<MapNode, MapNode> recipe) where T : KubeObject, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(self);
        return KubeObject.Over(self, self.ToNode().Change(self.PodSpecPath, recipe));
    }

    /// <summary>A new object over what a recipe made, said to be made at the place of the call.</summary>
    public static T Serve<T>(MapNode made, int line, string file) where T : Resource =>
        KubeObject.FromNode<T>(file.Length == 0 ? made : (MapNode)made.WithOrigin(new SourceOrigin(file, line)));

    /// <summary>The lambda of a verb as a recipe takes it.</summary>
    public static Func<MapNode, ManifestNode>? OverMaps<T>(Func<T, T>? configure) where T : KubeObject =>
        configure is null
            ? null
            : start => (configure(KubeObject.FromNode<T>(start))
                ?? throw new InvalidOperationException($"The lambda given for a {typeof(T).Name} returned null. Return the value it was given, with what you set on it.")).ToNode();

    /// <summary>The texts of a sequence as a recipe takes them.</summary>
    public static ListNode Texts(IEnumerable<string> texts) => ListNode.OfStrings(texts);

    /// <summary>Checks the number of a port.</summary>
    public static int Port(int port, string parameter) => port is >= 1 and <= 65535
        ? port
        : throw new ArgumentOutOfRangeException(parameter, port, "A port is a number from 1 to 65535.");

    /// <summary>Checks the number of a port, if there is one.</summary>
    public static int? Port(int? port, string parameter) => port is { } number ? Port(number, parameter) : null;
}
