using KubeDsl.Build.Requests;

namespace KubeDsl.Build.Writing;

/// <summary>One line on what was done, in the manner of <c>Shop -> …/Shop.dll</c>.</summary>
internal static class Summary
{
    public static void Write(TextWriter output, EmitRequest request, WriteResult result)
    {
        if (request.Summary == "false" || (result.Files.Count == 0 && result.Removed == 0))
            return;
        var name = Path.GetFileNameWithoutExtension(request.Project.Length > 0 ? request.Project : request.Assembly);
        var target = result.Files is [var single] ? single : Path.GetFullPath(request.Output);
        var removed = result.Removed == 0 ? "" : $", {result.Removed} removed";
        output.WriteLine($"{name} -> {target} ({result.Files.Count} {(result.Files.Count == 1 ? "file" : "files")}, {result.Changed} changed{removed})");
    }
}
