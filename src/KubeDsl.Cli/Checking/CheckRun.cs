using KubeDsl.Build.Findings;
using KubeDsl.Build.Settings;
using KubeDsl.Cli.Checking.Inputs;
using KubeDsl.Cli.Checking.Secrecy;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Text;
using KubeDsl.Schema;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Checking;

/// <summary>Reads everything, checks it as one set, and sorts what was found to the documents it is about.</summary>
internal sealed class CheckRun(CheckSettings settings)
{
    private readonly FileSettingsReader settingsReader = new(settings.Severities);

    /// <summary>Messages about what could not be read.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>All manifests with what the rules found; null before <see cref="Run"/>.</summary>
    public CheckedManifests? Checked { get; private set; }

    /// <summary>Checks all paths.</summary>
    /// <returns>The files that could be read, in their order.</returns>
    /// <exception cref="SettingsException">Settings cannot be understood.</exception>
    public IReadOnlyList<SourceFile> Run(Func<Stream> standardInput)
    {
        var given = ReadDefinitions(standardInput);
        if (settings.Crds.Count > 0 && settings.SettingsOf is null && Problems.Count == 0 && given.Count == 0)
            Problems.Add($"There is no CustomResourceDefinition in '{string.Join("', '", settings.Crds)}'.");
        var definitions = CustomResourceCatalog.Empty.With(given);
        var policyFiles = ReadAll(InputFinder.Find(settings.Policies, Problems), standardInput);
        if (settings.Policies.Count > 0 && settings.SettingsOf is null && Problems.Count == 0 && !PolicyFiles.HavePolicies(policyFiles))
            Problems.Add($"There is no ValidatingAdmissionPolicy in '{string.Join("', '", settings.Policies)}'.");
        var files = ReadAll(InputFinder.Find(settings.Paths, Problems), standardInput);
        var perFile = files.ConvertAll(file => settingsReader.For(settings.SettingsOf ?? file.Path));
        var documents = files.SelectMany(file => file.Documents).ToList();
        var manifests = documents.Where(document => document.Manifest is not null && !Kustomization.Is(document)).Select(document => document.Manifest!).ToList();
        var isComplete = Problems.Count == 0 && documents.TrueForAll(document => document.Root is not null && !Kustomization.Is(document));
        var options = OptionsFor(perFile, isComplete) with { CustomResources = definitions, Policies = PolicyFiles.CatalogOf(policyFiles) };
        var found = Checker.Check(new ManifestSet("check", manifests), options);
        Checked = found;

        AddFindings(documents, found.Findings);
        var known = definitions.With(manifests);
        var settingsOf = new List<FileSettings>(documents.Count);
        for (var i = 0; i < files.Count; i++)
            for (var count = files[i].Documents.Count; count > 0; count--)
                settingsOf.Add(perFile[i]);
        Together.Do(documents.Count, i => Finish(documents[i], settingsOf[i], known));
        return [.. files, .. PolicyFiles.Wrong(policyFiles, files, options)];
    }

    private List<DeferredDefinition> ReadDefinitions(Func<Stream> standardInput)
    {
        var definitions = new List<DeferredDefinition>();
        foreach (var (file, lookedOver) in ReadAll(InputFinder.Find(settings.Crds, Problems), standardInput, ReadDefinitions))
            definitions.AddRange(lookedOver ?? DefinitionReader.Of(file, Problems));
        return definitions;
    }

    private List<SourceFile> ReadAll(List<InputPath> inputs, Func<Stream> standardInput) => ReadAll(inputs, standardInput, ReadDocuments);

    private static SourceFile ReadDocuments(SourceFile file)
    {
        DocumentReader.Read(file, new YamlReaderOptions { MaxParallelism = Environment.ProcessorCount });
        return file;
    }

    private static Tuple<SourceFile, IReadOnlyList<DeferredDefinition>?> ReadDefinitions(SourceFile file)
    {
        var lookedOver = DefinitionReader.TryLookOver(file);
        return Tuple.Create(lookedOver is null ? ReadDocuments(file) : file, lookedOver);
    }

    private List<T> ReadAll<T>(List<InputPath> inputs, Func<Stream> standardInput, Func<SourceFile, T> understand)
        where T : class
    {
        var read = new T?[inputs.Count];
        var failures = new string?[inputs.Count];
        if (inputs.Count > 1)
            Parallel.For(0, inputs.Count, ReadOne);
        else if (inputs.Count == 1)
            ReadOne(0);

        Problems.AddRange(failures.OfType<string>());
        return [.. read.OfType<T>()];

        void ReadOne(int i)
        {
            try
            {
                var file = InputReader.Read(inputs[i], standardInput);
                read[i] = understand(file);
                // What should have written to the pipe has failed: that nothing is wrong with nothing would hide it.
                if (file.Path is null && file.Documents.Count == 0 && string.IsNullOrWhiteSpace(file.Text))
                    failures[i] = "Standard input is empty.";
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failures[i] = $"'{inputs[i].Name}' cannot be read: {exception.Message}";
            }
        }
    }

    private CheckOptions OptionsFor(List<FileSettings> perFile, bool isComplete) => FileSettings.ForAll(perFile, new CheckOptions
    {
        KubernetesVersion = settings.KubernetesVersion,
        Profile = settings.Profile,
        IsComplete = isComplete,
        MaxParallelism = Environment.ProcessorCount,
    });

    public static void AddFindings(List<CheckedDocument> documents, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        var byManifest = new Dictionary<Manifest, CheckedDocument>(documents.Count, ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
            if (document.Manifest is { } manifest)
                byManifest.Add(manifest, document);
        var ends = new List<int>();
        for (var i = 1; i <= findings.Count; i++)
            if (i == findings.Count || findings[i].Manifest != findings[i - 1].Manifest)
                ends.Add(i);
        Together.Do(ends.Count, i =>
        {
            var start = i == 0 ? 0 : ends[i - 1];
            var document = byManifest[findings[start].Manifest];
            for (var position = start; position < ends[i]; position++)
                document.Diagnostics.Add(DiagnosticOf(findings[position], document));
        });
    }

    private static Diagnostic DiagnosticOf(Finding finding, CheckedDocument document)
    {
        var place = finding.Origin ?? new SourceOrigin("", document.Line);
        return Diagnostic.At(place, finding.Rule, finding.Severity, finding.Path.ToString(), finding.Message) with { Field = finding.Path, Related = finding.Related, WithoutValues = finding.WithoutValues };
    }

    private void Finish(CheckedDocument document, FileSettings file, CustomResourceCatalog known)
    {
        MarkUnchecked(document, known);
        if (document.Diagnostics.Count == 0)
            return;
        var isSecret = document.IsSecret;
        document.Diagnostics = [.. document.Diagnostics
            .Where(diagnostic => diagnostic.Rule != TextRules.Surprising || !IsSaidBetter(diagnostic, document))
            .Select(diagnostic => SeverityOf(diagnostic, file) is var severity && severity == diagnostic.Severity ? diagnostic : diagnostic with { Severity = severity })
            .Where(diagnostic => diagnostic.Severity != Severity.None)
            .Select(diagnostic => isSecret ? WithoutSecrets(diagnostic) : diagnostic)
            .OrderBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column)
            .ThenBy(diagnostic => diagnostic.Rule.Id, StringComparer.Ordinal)];
    }

    private static Diagnostic WithoutSecrets(Diagnostic diagnostic)
    {
        var message = SecretMessages.WithoutSecrets(diagnostic.Rule, diagnostic.Path, diagnostic.Message, diagnostic.WithoutValues);
        return message == diagnostic.Message ? diagnostic : diagnostic with { Message = diagnostic.Path.Length == 0 ? message : $"'{diagnostic.Path}': {message}" };
    }

    // That a word is no text is worth knowing where a text is wanted, and there the rule about types says it.
    private static bool IsSaidBetter(Diagnostic surprise, CheckedDocument document) => document.Diagnostics.Exists(other =>
        other.Rule.Id == "KDSL1002" && other.Line == surprise.Line && other.Column == surprise.Column);

    private static void MarkUnchecked(CheckedDocument document, CustomResourceCatalog known)
    {
        if (Kustomization.Is(document))
        {
            document.IsChecked = false;
            document.Diagnostics.Add(Kustomization.NotChecked(document));
            return;
        }
        if (document.Manifest is null || document.ApiVersion.Length == 0 || document.Kind.Length == 0
            || Catalog.Default.FindKind(document.ApiVersion, document.Kind) is not null
            || known.Knows(document.Manifest)
            || document.Diagnostics.Exists(diagnostic => diagnostic.Rule.Id == "KDSL1007"))
            return;
        document.IsChecked = false;
        document.Diagnostics.Add(new Diagnostic(
            TextRules.NotChecked, TextRules.NotChecked.Severity, "",
            $"{document.Kind} in '{document.ApiVersion}' is not checked: its schema is not known.", document.Line, 1));
    }

    private Severity SeverityOf(Diagnostic diagnostic, FileSettings file)
    {
        var severity = file.SeverityOf(diagnostic.Rule);
        return settings.WarningsAsErrors && severity == Severity.Warning ? Severity.Error : severity;
    }
}
