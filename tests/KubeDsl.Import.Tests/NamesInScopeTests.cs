using KubeDsl.Manifests;
using KubeDsl.Tests;

namespace KubeDsl.Import.Tests;

/// <summary>The list of names that a class of a custom resource is not called by alone.</summary>
public class NamesInScopeTests
{
    private static readonly string[] Namespaces =
        ["KubeDsl", "KubeDsl.Manifests", "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    [Fact]
    public void List_HasTheTypesThatEveryFileSees()
    {
        var names = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "KubeDsl.dll" or "KubeDsl.Manifests.dll"))
            .Select(path => System.Reflection.Assembly.Load(Path.GetFileNameWithoutExtension(path)))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested && !type.IsGenericType && Namespaces.Contains(type.Namespace))
            .Where(type => type.Namespace != "KubeDsl" || !(type.IsEnum || type.IsAssignableTo(typeof(KubeObject))))
            .Select(type => type.Name)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Golden.Matches("src/KubeDsl.Import/Api/names-in-scope.txt", string.Join("\n", names) + "\n");
    }
}
