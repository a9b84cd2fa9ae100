using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace KubeDsl.Build.Findings;

/// <summary>Finds the C# lines of members in the debug information of an assembly; no line where there is none.</summary>
public sealed class MemberPlaces : IDisposable
{
    private readonly Assembly assembly;
    private readonly MetadataReaderProvider? symbols;

    /// <summary>Opens the debug information: a portable PDB beside the assembly or inside it.</summary>
    public MemberPlaces(Assembly assembly)
    {
        this.assembly = assembly;
        symbols = Open(assembly.Location);
    }

    /// <summary>The first line of a member that is written as in C#: <c>Namespace.Type.Member</c>.</summary>
    public SourcePlace Find(string member)
    {
        if (symbols is null || FindMethod(member) is not { } method)
            return default;

        var reader = symbols.GetMetadataReader();
        var handle = MetadataTokens.MethodDefinitionHandle(method.MetadataToken).ToDebugInformationHandle();
        foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints())
            if (!point.IsHidden)
                return new SourcePlace(reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine, point.StartColumn);
        return default;
    }

    /// <inheritdoc/>
    public void Dispose() => symbols?.Dispose();

    private static MetadataReaderProvider? Open(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var image = new PEReader(stream);
            return image.TryOpenAssociatedPortablePdb(path, file => File.Exists(file) ? File.OpenRead(file) : null, out var provider, out _) ? provider : null;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private MethodBase? FindMethod(string member)
    {
        var dot = member.LastIndexOf('.');
        const BindingFlags any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (dot < 0 || FindType(member[..dot]) is not { } type)
            return null;
        var name = member[(dot + 1)..];
        MethodBase? method = type.GetProperty(name, any)?.GetMethod ?? type.GetMember(name, MemberTypes.Method, any).OfType<MethodBase>().FirstOrDefault();
        // The body of an iterator is in the MoveNext of a class of its own.
        return method?.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? method;
    }

    // C# writes a nested type with a dot, metadata with a plus sign.
    private Type? FindType(string name)
    {
        while (true)
        {
            if (assembly.GetType(name) is { } type)
                return type;
            var dot = name.LastIndexOf('.');
            if (dot < 0)
                return null;
            name = name[..dot] + "+" + name[(dot + 1)..];
        }
    }
}
