using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Practice;

/// <summary>A rule of good practice, about one type.</summary>
/// <param name="info">What there is to say about the rule.</param>
/// <param name="type">The type.</param>
/// <param name="judge">Judges an object of the type.</param>
internal sealed class PracticeRule(RuleInfo info, string type, Action<ObjectView, RuleInfo, ManifestCheck> judge) : TypeRule(info, type)
{
    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (!check.Options.ErrorsOnly && check.Options.SeverityOf(Info) != Severity.None)
            judge(part, Info, check);
    }

    /// <summary>A rule that has to be asked for: not everyone wants what it wants.</summary>
    public static PracticeRule Optional(string id, string title, string reason, string remedy, string type, string passing, string failing, Action<ObjectView, RuleInfo, ManifestCheck> judge) => new(
        new RuleInfo(id, title, Severity.Suggestion, reason, remedy) { Passing = passing, Failing = failing, EnabledByDefault = false },
        type,
        judge);

    /// <summary>A judgement of a pod that is one of each of its containers.</summary>
    public static Action<ObjectView, RuleInfo, ManifestCheck> OfEachContainer(Action<ContainerView, RuleInfo, ManifestCheck> judge) => (pod, info, check) =>
    {
        foreach (var container in pod.Containers())
            judge(container, info, check);
    };
}
