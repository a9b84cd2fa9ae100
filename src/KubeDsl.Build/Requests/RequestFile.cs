namespace KubeDsl.Build.Requests;

/// <summary>The file by which the build hands its request over: lines of <c>name=value</c>. Of settings given twice the last one holds.</summary>
public static class RequestFile
{
    /// <summary>Reads a request. Parameters stand in a file of their own, which is deleted once read: they may be secrets.</summary>
    public static EmitRequest Read(string path)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                continue;
            var name = line[..equals];
            if (!values.TryGetValue(name, out var list))
                values.Add(name, list = []);
            list.Add(line[(equals + 1)..]);
        }

        string Text(string name) => values.TryGetValue(name, out var list) ? list[^1] : "";
        IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var list) ? list.FindAll(item => item.Length > 0) : [];
        return new EmitRequest
        {
            Assembly = Text("assembly"),
            Project = Text("project"),
            Output = Text("output"),
            WrittenFiles = Text("writtenFiles"),
            Stamp = Text("stamp"),
            RunningMember = Text("runningMember"),
            Places = Text("places"),
            Environment = Text("environment"),
            KubernetesVersion = Text("kubernetesVersion"),
            Profile = Text("profile"),
            TreatWarningsAsErrors = Text("treatWarningsAsErrors"),
            WarningsAsErrors = Text("warningsAsErrors"),
            WarningsNotAsErrors = Text("warningsNotAsErrors"),
            NoWarn = Text("noWarn"),
            Parameters = TakeParameters(Text("parametersFile")),
            Layout = Text("layout"),
            Format = Text("format"),
            Timeout = Text("timeout"),
            Overwrite = Text("overwrite"),
            Summary = Text("summary"),
            Sets = All("set"),
            Policies = All("policy"),
            CompilerLog = Text("compilerLog"),
            PathMap = Text("pathMap"),
            Crds = All("crd"),
            References = All("reference"),
            RuntimeReferences = All("runtimeReference"),
        };
    }

    private static string TakeParameters(string path)
    {
        if (path.Length == 0 || !File.Exists(path))
            return "";
        var text = File.ReadAllText(path);
        File.Delete(path);
        return text.TrimEnd('\n').TrimEnd('\r');
    }
}
