using KubeDsl.Build.Checking;
using KubeDsl.Build.Describing;
using KubeDsl.Build.Findings;
using KubeDsl.Build.Loading;
using KubeDsl.Build.Origins;
using KubeDsl.Build.Requests;
using KubeDsl.Build.Settings;
using KubeDsl.Build.Writing;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;

namespace KubeDsl.Build;

/// <summary>
/// The emission, from a compiled assembly to files: load, describe, check, write. Every step needs the one before to have gone
/// well, so that files change only when all is well.
/// </summary>
public sealed class EmitHost(TextWriter output)
{
    /// <summary>Runs a request and tells what happened in lines that MSBuild understands.</summary>
    /// <returns>0 when the files are up to date, else 1.</returns>
    public int Run(EmitRequest request)
    {
        var problems = new List<BuildProblem>();
        WriteResult? result = null;
        try
        {
            result = Emit(request, problems);
        }
        catch (SettingsException exception)
        {
            problems.Add(new BuildProblem(ProblemCodes.BadSetting, default, exception.Message));
        }
        catch (Exception exception)
        {
            problems.Add(new BuildProblem(ProblemCodes.HostFailed, default, $"The manifests could not be written, and the fault is in KubeDsl: {exception}"));
        }

        foreach (var problem in problems)
            output.WriteLine(problem.Place.ToString().Length > 0 ? problem : problem with { Place = SourcePlace.File(request.Project) });
        if (result is null || problems.Any(problem => !problem.IsWarning))
            return 1;
        Summary.Write(output, request, result);
        if (request.Stamp.Length > 0)
            File.WriteAllText(request.Stamp, "");
        return 0;
    }

    private WriteResult? Emit(EmitRequest request, List<BuildProblem> problems)
    {
        if (EmitSettings.Read(request, problems) is not { } settings ||
            LoadedManifests.Load(request, problems) is not { } loaded ||
            new SetDescriber(request, settings, output).Describe(loaded, problems) is not { } sets)
            return null;

        var definitions = DefinitionFiles.Load(request.Crds, problems);
        var policies = PolicyFiles.Load(request.Policies, settings.Context.KubernetesVersion, problems);
        var checkedSets = Check(sets, new SetChecker(settings, request.Project, definitions, policies, new CompilerLog(request.CompilerLog)), definitions, problems);
        if (problems.Any(problem => !problem.IsWarning))
            return null;

        var files = SetFiles.Of(checkedSets, settings.Layout, settings.Format);
        var result = new OutputFolder(request.Output, WrittenFiles.Read(request.WrittenFiles), settings.Overwrite)
            .Update(files, removeOthers: request.Sets.Count == 0, problems);
        if (result is not null && request.Places.Length > 0)
            PlacesFile.Write(request.Places, request.Output, SetFiles.Arrange(checkedSets, settings.Layout, settings.Format));
        return result;
    }

    private List<CheckedManifests> Check(IReadOnlyList<DescribedSet> sets, SetChecker checker, CustomResourceCatalog definitions, List<BuildProblem> problems)
    {
        var all = new List<CheckedManifests>(sets.Count);
        foreach (var set in sets)
        {
            if (set.Manifests.Manifests.Count == 0)
                output.WriteLine($"KubeDsl: {set.Member}: no resources, so no file is written for the set '{set.Manifests.Name}'.");
            var manifests = checker.Check(set, problems);
            foreach (var line in UncheckedKinds.Of(set, manifests, definitions))
                output.WriteLine(line);
            all.Add(manifests);
        }
        return all;
    }
}
