using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Writing;

/// <summary>Writes the scalars that JSON and YAML write alike: all but strings.</summary>
internal static class PlainScalars
{
    /// <summary>Writes <paramref name="node"/>; false when it is none of these.</summary>
    /// <exception cref="InvalidOperationException">A number is not finite.</exception>
    public static bool TryAppend(Utf8Buffer output, ManifestNode node, ManifestNode root)
    {
        switch (node)
        {
            case IntegerNode number:
                output.Append(number.Value);
                return true;
            case BooleanNode boolean:
                output.AppendAscii(boolean.Value ? "true" : "false");
                return true;
            case NullNode:
                output.AppendAscii("null");
                return true;
            case FloatNode { Value: var number }:
                if (double.IsNaN(number) || double.IsInfinity(number))
                    throw IncompleteNodes.NotFinite(root);
                output.AppendAscii(FloatText.Of(number));
                return true;
            default:
                return false;
        }
    }
}
