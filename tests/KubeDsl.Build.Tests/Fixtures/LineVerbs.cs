namespace KubeDsl.Build.Tests.Fixtures;

/// <summary>What a team adds to the fluent API: its lines are those of what it writes.</summary>
public static class LineVerbs
{
    public static Deployment Patient(this Deployment deployment) => deployment
        .ProgressDeadlineSeconds(900) // line: deadline
        .PodTemplateGrace(60);

    private static Deployment PodTemplateGrace(this Deployment deployment, int seconds)
    {
        return deployment.TerminationGracePeriodSeconds(seconds); // line: grace
    }
}
