using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>One demand on the value of a field.</summary>
internal abstract class Demand
{
    /// <summary>True when a field that is not set, or an empty text, is a matter of this demand.</summary>
    public virtual bool ConcernsAbsence => false;

    /// <summary>Judges a value.</summary>
    /// <param name="value">The value; null when the field is absent or null.</param>
    /// <param name="isAbsent">True when the field is known to be absent.</param>
    /// <param name="path">The field.</param>
    /// <param name="check">Where to report.</param>
    /// <returns>True when the value is so wrong that further demands have nothing to say.</returns>
    public abstract bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check);

    protected static string NameOf(FieldPath path)
    {
        for (var step = path; step.Depth > 0; step = step.Parent!)
            if (step.Key is { } key)
                return key;
        return "the manifest";
    }
}
