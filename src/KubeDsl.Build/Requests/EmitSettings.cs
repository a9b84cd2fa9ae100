using System.Globalization;
using KubeDsl.Build.Findings;
using KubeDsl.Rules;
using KubeDsl.Schema;
using KubeDsl.Yaml.Layout;

namespace KubeDsl.Build.Requests;

/// <summary>The settings of a request, read and found to make sense.</summary>
public sealed record EmitSettings
{
    private const int DefaultTimeoutSeconds = 60;

    // More than a day is no limit, and no longer fits the timers.
    private const int LongestTimeoutSeconds = 86_400;

    private EmitSettings()
    {
    }

    /// <summary>What the members are given.</summary>
    public required ManifestContext Context { get; init; }

    /// <summary>The Pod Security Standard that pods are held against.</summary>
    public required PodSecurityProfile Profile { get; init; }

    /// <summary>What becomes of warnings.</summary>
    public required WarningLevels Warnings { get; init; }

    /// <summary>How resources are spread over files.</summary>
    public required FileLayout Layout { get; init; }

    /// <summary>The form of the files.</summary>
    public required OutputFormat Format { get; init; }

    /// <summary>The time that all members together may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Whether files that KubeDsl has not written may be replaced.</summary>
    public required bool Overwrite { get; init; }

    /// <summary>Reads the settings; null when one cannot be read, with a problem for each.</summary>
    public static EmitSettings? Read(EmitRequest request, ICollection<BuildProblem> problems)
    {
        var before = problems.Count;
        void Refuse(string property, string what) =>
            problems.Add(new BuildProblem(ProblemCodes.BadSetting, SourcePlace.File(request.Project), $"{property}: {what}"));

        var version = KubernetesVersion.Latest;
        if (request.KubernetesVersion.Length > 0 && !KubernetesVersion.TryParse(request.KubernetesVersion.Trim(), out version))
            Refuse("KubernetesVersion", $"'{request.KubernetesVersion}' is not a Kubernetes version. Write a major and a minor number, for example '{KubernetesVersion.Latest}'.");
        else if (version < KubernetesVersion.Oldest || KubernetesVersion.Latest < version)
            Refuse("KubernetesVersion", $"'{version}' is not known. Use a version from {KubernetesVersion.Oldest} to {KubernetesVersion.Latest}.");

        if (!ParameterText.TryRead(request.Parameters, out var parameters, out var problem))
            Refuse("KubeDslParameters", problem);

        var layout = OneOf("KubeDslLayout", request.Layout, FileLayout.Set, Refuse);
        var format = OneOf("KubeDslFormat", request.Format, OutputFormat.Yaml, Refuse);

        var seconds = DefaultTimeoutSeconds;
        if (request.Timeout.Length > 0 && (!int.TryParse(request.Timeout, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) || seconds is < 1 or > LongestTimeoutSeconds))
            Refuse("KubeDslTimeout", $"'{request.Timeout}' is not a time limit. Write whole seconds from 1 to {LongestTimeoutSeconds}.");

        var profile = OneOf("KubeDslProfile", request.Profile, PodSecurityProfile.Privileged, Refuse);
        var overwrite = YesOrNo("KubeDslOverwrite", request.Overwrite, Refuse);
        var warningsAreErrors = YesOrNo("KubeDslTreatWarningsAsErrors", request.TreatWarningsAsErrors, Refuse);

        if (problems.Count > before)
            return null;
        return new EmitSettings
        {
            Context = new ManifestContext(request.Environment.Length == 0 ? ManifestContext.DefaultEnvironment : request.Environment, version, parameters),
            Profile = profile,
            Warnings = new WarningLevels(warningsAreErrors, request.WarningsAsErrors, request.WarningsNotAsErrors, request.NoWarn),
            Layout = layout,
            Format = format,
            Timeout = TimeSpan.FromSeconds(seconds),
            Overwrite = overwrite,
        };
    }

    private static bool YesOrNo(string property, string text, Action<string, string> refuse)
    {
        var value = false;
        if (text.Length > 0 && !bool.TryParse(text.Trim(), out value))
            refuse(property, $"'{text}' is neither 'true' nor 'false'.");
        return value;
    }

    private static T OneOf<T>(string property, string text, T whenEmpty, Action<string, string> refuse)
        where T : struct, Enum
    {
        if (text.Length == 0)
            return whenEmpty;
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.ToString(), text.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        var known = Enum.GetNames<T>().Select(name => typeof(T) == typeof(FileLayout) ? name : name.ToLowerInvariant()).ToArray();
        var closest = Spelling.Closest(text, known) is { } close ? $" Did you mean '{close}'?" : "";
        refuse(property, $"'{text}' is not one of '{string.Join("', '", known)}'.{closest}");
        return whenEmpty;
    }
}
