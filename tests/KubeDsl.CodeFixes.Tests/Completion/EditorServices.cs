using System.Reflection;
using System.Runtime.Loader;

namespace KubeDsl.Tests.Completion;

/// <summary>
/// The completion service of editors. It is in no package that this project can restore, but every .NET SDK has it for <c>dotnet format</c>: in a
/// later version than the tests are built with, so it is loaded apart from them, and so are the product and the code that asks it.
/// </summary>
internal sealed class EditorServices : AssemblyLoadContext
{
    private readonly string folder;

    private EditorServices(string folder) : base("editor") => this.folder = folder;

    /// <summary>What an editor offers at a place; the calling test is skipped where no SDK has the service.</summary>
    public static async Task<IReadOnlyList<string>> Offered(string source, int position)
    {
        var sdk = Folder();
        Skip.If(sdk is null, "needs Microsoft.CodeAnalysis.CSharp.Features, which the .NET SDK has in DotnetTools/dotnet-format; no SDK with it is beside the runtime that the tests run on");
        var services = new EditorServices(sdk!);
        var asking = services.LoadFromAssemblyPath(typeof(EditorQuestion).Assembly.Location).GetType(typeof(EditorQuestion).FullName!)!;
        return await (Task<string[]>)asking.GetMethod(nameof(EditorQuestion.Ask))!.Invoke(null, [source, position, sdk])!;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        foreach (var place in assemblyName.Name!.StartsWith("KubeDsl", StringComparison.Ordinal) ? [AppContext.BaseDirectory] : new[] { folder })
            if (Path.Combine(place, assemblyName.Name + ".dll") is var path && File.Exists(path))
                return LoadFromAssemblyPath(path);
        return null;
    }

    private static string? Folder()
    {
        var root = new FileInfo(typeof(object).Assembly.Location).Directory?.Parent?.Parent?.Parent;
        return root is null || !Directory.Exists(Path.Combine(root.FullName, "sdk"))
            ? null
            : Directory.GetDirectories(Path.Combine(root.FullName, "sdk"))
                .Select(sdk => Path.Combine(sdk, "DotnetTools", "dotnet-format"))
                .Where(tool => File.Exists(Path.Combine(tool, "Microsoft.CodeAnalysis.CSharp.Features.dll")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault();
    }
}
