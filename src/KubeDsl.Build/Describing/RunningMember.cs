using System.Globalization;
using KubeDsl.Build.Findings;

namespace KubeDsl.Build.Describing;

/// <summary>The note of which member is running. When it is still there after the process has ended, that member ended it.</summary>
public static class RunningMember
{
    /// <summary>Writes the note.</summary>
    public static void Write(string path, string member, SourcePlace place) =>
        File.WriteAllLines(path, [member, place.Path ?? "", place.Line.ToString(CultureInfo.InvariantCulture), place.Column.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>The problem that the note stands for; null when there is no note.</summary>
    /// <param name="path">The note.</param>
    /// <param name="exitCode">The exit code of the process that ended.</param>
    public static BuildProblem? Read(string path, string exitCode)
    {
        if (!File.Exists(path) || File.ReadAllLines(path) is not [var member, var file, var line, var column])
            return null;
        return new BuildProblem(
            ProblemCodes.ProcessEnded,
            new SourcePlace(file, int.Parse(line, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture)),
            $"{member} ended the process in which it ran (exit code {exitCode}), for example by a stack overflow or by Environment.Exit.");
    }
}
