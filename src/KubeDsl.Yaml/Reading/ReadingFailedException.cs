namespace KubeDsl.Yaml.Reading;

/// <summary>Ends the reading of a document; the problem is its result.</summary>
internal sealed class ReadingFailedException(YamlProblem problem) : Exception(problem.Message)
{
    public YamlProblem Problem { get; } = problem;
}
