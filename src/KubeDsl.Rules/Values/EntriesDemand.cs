using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>The keys of a map, or the texts in it, have a format.</summary>
internal sealed class EntriesDemand(ValueFormat format, bool ofKeys) : Demand
{
    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        if (value is not MapNode map)
            return false;
        foreach (var entry in map)
        {
            var problem = ofKeys ? format.ProblemOf(entry.Key) : format.ProblemOf(entry.Value);
            if (problem is null)
                continue;
            // The server names the map where it judges labels, and the entry where it judges keys of data.
            var place = format.NamesEntry ? path.Child(entry.Key) : path;
            var message = ofKeys
                ? $"The key '{FormatDemand.Shown(entry.Key)}' of '{NameOf(path)}' is not well-formed. {problem}"
                : $"The value '{FormatDemand.Shown(entry.Value.ToString() ?? "")}' of '{FormatDemand.Shown(entry.Key)}' in '{NameOf(path)}' is not well-formed. {problem}";
            check.Report(format.Rule, place, message, ofKeys ? entry.KeyOrigin ?? entry.Value.Origin : entry.Value.Origin ?? entry.KeyOrigin);
        }
        return false;
    }
}
