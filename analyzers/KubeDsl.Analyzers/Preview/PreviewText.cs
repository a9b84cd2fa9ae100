using System.Text;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Analyzers.Preview;

/// <summary>
/// The YAML of a member: what the build writes where all is known; else the same with comments for what is not, as
/// <see cref="YamlWriterOptions.Preview"/> has them.
/// </summary>
internal static class PreviewText
{
    private const string Unknown = "# unknown\n";
    private const string PossiblyMore = "# possibly more\n";
    private const string Sometimes = "# under some circumstances only\n";

    public static (string Yaml, bool IsWhole) Of(EvaluatedMember member)
    {
        if (member.IsComplete && member.Problems.Count == 0 && member.Resources.All(resource => resource.IsCertain && IsWhole(resource.Manifest.Root)))
        {
            try
            {
                return (YamlText.Write(member.Resources.Select(resource => resource.Manifest)), true);
            }
            catch (InvalidOperationException)
            {
                // A manifest that cannot be written. The build says so; here it is a part that cannot be shown.
            }
        }
        return (Partly(member), false);
    }

    private static string Partly(EvaluatedMember member)
    {
        if (member.Resources.Count == 0)
            return Unknown;
        var text = new StringBuilder();
        foreach (var resource in member.Resources)
        {
            if (text.Length > 0)
                text.Append("---\n");
            if (!resource.IsCertain)
                text.Append(Sometimes);
            text.Append(Shown(resource.Manifest.Root));
        }
        if (!member.IsComplete)
            text.Append("---\n").Append(PossiblyMore);
        return text.ToString();
    }

    private static string Shown(MapNode root)
    {
        try
        {
            return YamlText.Preview(root);
        }
        catch (InvalidOperationException)
        {
            return Unknown;
        }
    }

    private static bool IsWhole(ManifestNode node) => node switch
    {
        UnknownNode => false,
        MapNode map => !map.IsOpen && map.All(entry => IsWhole(entry.Value)),
        ListNode list => !list.IsOpen && list.All(IsWhole),
        _ => true,
    };
}
