using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Clusters;

/// <summary>Asks before something is deleted.</summary>
internal sealed class Confirmation(bool isYes, string usualNamespace)
{
    /// <summary>True when something was to be asked and nobody was there to answer.</summary>
    public bool WasUnanswered { get; private set; }

    /// <summary>Shows what would be deleted and asks.</summary>
    public bool Ask(string question, IReadOnlyList<ResourceIdentity> objects)
    {
        if (isYes)
            return true;
        Console.Error.WriteLine(question);
        foreach (var identity in objects.Order(ObjectNames.Order))
            Console.Error.WriteLine($"  {Printable.Text(ObjectNames.Within(identity, usualNamespace))}");
        if (!RunReports.IsTerminal)
        {
            WasUnanswered = true;
            Console.Error.WriteLine("kubedsl: nobody is there to confirm it. Say --yes if it is meant.");
            return false;
        }
        Console.Error.Write("Delete them? [y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
