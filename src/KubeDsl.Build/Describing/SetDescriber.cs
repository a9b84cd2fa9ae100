using KubeDsl.Build.Findings;
using KubeDsl.Build.Loading;
using KubeDsl.Build.Origins;
using KubeDsl.Build.Requests;
using KubeDsl.Emission;

namespace KubeDsl.Build.Describing;

/// <summary>Runs the members of a registry, on a thread of its own and for a limited time.</summary>
public sealed class SetDescriber(EmitRequest request, EmitSettings settings, TextWriter output)
{
    // Members may build deep trees; the stack is that of a main thread, twice.
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>The sets of an assembly in the order of their names; null when something went wrong.</summary>
    public IReadOnlyList<DescribedSet>? Describe(LoadedManifests loaded, ICollection<BuildProblem> problems)
    {
        var sources = new SourceMap(request.PathMap);
        using var places = new MemberPlaces(loaded.Assembly);
        var members = Choose(loaded.Registry, problems)
            .Select(member => (Member: member, Place: sources.Find(places.Find(member.Member))))
            .ToArray();
        CheckNames(members, problems);
        if (problems.Any(problem => !problem.IsWarning))
            return null;

        var runner = new MemberRunner(loaded.Context, sources);
        using var calls = new CallFinder(loaded.Context.IsUserCode, sources);
        var console = new MemberConsole(output);
        var found = new List<BuildProblem>();
        var sets = new List<DescribedSet>();
        (ManifestMember Member, SourcePlace Place)? running = null;
        var finished = Within(settings.Timeout, console, () =>
        {
            CallingLine.Finder = calls.Find;
            foreach (var item in members)
            {
                running = item;
                console.Member = item.Member.Member;
                NoteRunning(item.Member, item.Place);
                if (runner.Run(item.Member, item.Place, settings.Context, found) is { } set)
                    sets.Add(set);
                console.Flush();
            }
        });
        CallingLine.Finder = null;
        if (request.RunningMember.Length > 0)
            File.Delete(request.RunningMember);

        if (!finished)
        {
            problems.Add(new BuildProblem(ProblemCodes.Timeout, running?.Place ?? default, $"{running?.Member.Member} did not finish within {settings.Timeout.TotalSeconds:0} seconds. If it needs longer, set KubeDslTimeout to more seconds."));
            return null;
        }
        foreach (var problem in found)
            problems.Add(problem);
        return found.Count > 0 ? null : sets;
    }

    private IEnumerable<ManifestMember> Choose(IManifestRegistry? registry, ICollection<BuildProblem> problems)
    {
        var members = registry?.Members ?? [];
        foreach (var name in request.Sets)
            if (!members.Any(member => member.Set == name))
            {
                var known = members.Count == 0 ? "There are no sets." : $"There are '{string.Join("', '", members.Select(member => member.Set).Distinct())}'.";
                var closest = Schema.Spelling.Closest(name, members.Select(member => member.Set)) is { } close ? $" Did you mean '{close}'?" : "";
                problems.Add(new BuildProblem(ProblemCodes.NoSuchSet, default, $"There is no set '{name}'. {known}{closest}"));
            }
        return request.Sets.Count == 0 ? members : members.Where(member => request.Sets.Contains(member.Set));
    }

    private static void CheckNames(IEnumerable<(ManifestMember Member, SourcePlace Place)> members, ICollection<BuildProblem> problems)
    {
        var first = new Dictionary<string, (ManifestMember Member, SourcePlace Place)>(StringComparer.Ordinal);
        foreach (var (member, place) in members)
        {
            if (SetNameRule.Problem(member.Set) is { } problem)
                problems.Add(new BuildProblem(ProblemCodes.UnsafeSetName, place, $"The set of {member.Member} is named '{member.Set}', which cannot be the name of a file: {problem}. Name it with [Manifests(\"name\")]."));
            else if (!first.TryAdd(member.Set, (member, place)))
                problems.Add(new BuildProblem(ProblemCodes.SameSetName, place, $"{member.Member} and {first[member.Set].Member.Member} both have the set name '{member.Set}'{At(first[member.Set].Place)}. Name one of them with [Manifests(\"name\")]."));
        }
    }

    private static string At(SourcePlace place) => place.HasLine ? $" (the other is at {place})" : "";

    private void NoteRunning(ManifestMember member, SourcePlace place)
    {
        if (request.RunningMember.Length > 0)
            RunningMember.Write(request.RunningMember, member.Member, place.HasLine ? place : SourcePlace.File(request.Project));
    }

    private static bool Within(TimeSpan timeout, MemberConsole console, Action run)
    {
        var (standardOut, standardError, standardIn) = (Console.Out, Console.Error, Console.In);
        Console.SetOut(console);
        Console.SetError(console);
        Console.SetIn(TextReader.Null);
        try
        {
            Exception? failure = null;
            void RunAndKeepFailure()
            {
                try
                {
                    run();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            }

            var thread = new Thread(RunAndKeepFailure, StackBytes) { IsBackground = true, Name = "Manifests" };
            thread.Start();
            var finished = thread.Join(timeout);
            if (failure is not null)
                throw failure;
            return finished;
        }
        finally
        {
            console.Flush();
            Console.SetOut(standardOut);
            Console.SetError(standardError);
            Console.SetIn(standardIn);
        }
    }
}
