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
}
