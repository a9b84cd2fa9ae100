using KubeDsl.Manifests;
using KubeDsl.Rules.Structure;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Whether the fields behind the subresource <c>scale</c> can be read as what they stand for.</summary>
internal static class ScaleCheck
{
    public static void Judge(MapNode root, ScalePaths scale, Judgement judgement)
    {
        JudgeReplicas(root, scale.SpecReplicas, judgement);
        JudgeReplicas(root, scale.StatusReplicas, judgement);
        if (Find(root, scale.LabelSelector, judgement) is var (value, path) && value is not null and not StringNode and not UnknownNode)
            judgement.Add(CustomResourceRules.Scale, path, $"{SchemaCheck.Subject(path)} is {ScalarCheck.Describe(value)}, and an autoscaler reads it as a string. Write a string.", blocks: false);
    }

    private static void JudgeReplicas(MapNode root, string? replicas, Judgement judgement)
    {
        if (Find(root, replicas, judgement) is not var (value, path) || value is null or UnknownNode)
            return;
        if (value is not IntegerNode number)
            judgement.Add(CustomResourceRules.Scale, path, $"{SchemaCheck.Subject(path)} is {ScalarCheck.Describe(value)}, and an autoscaler reads it as a whole number. Write a whole number, or leave it out.", blocks: false);
        else if (number.Value is < 0 or > int.MaxValue)
            judgement.Add(CustomResourceRules.Scale, path, $"{SchemaCheck.Subject(path)} is {number}. Use 0 to {SchemaCheck.Show(int.MaxValue)}.", blocks: false);
    }

    private static (ManifestNode? Value, FieldPath Path)? Find(MapNode root, string? path, Judgement judgement)
    {
        if (path is null || path.Length == 0)
            return null;
        ManifestNode node = root;
        var place = FieldPath.Root;
        foreach (var key in path.TrimStart('.').Split('.'))
        {
            switch (node)
            {
                case MapNode map:
                    place = place.Child(key);
                    if (map[key] is not { } next)
                        return null;
                    node = next;
                    break;
                case NullNode or UnknownNode:
                    return null;
                default:
                    judgement.Add(CustomResourceRules.Scale, place, $"{SchemaCheck.Subject(place)} is {ScalarCheck.Describe(node)}, and an autoscaler looks for '{path}'. Write an object there.", blocks: false);
                    return null;
            }
        }
        return (node, place);
    }
}
