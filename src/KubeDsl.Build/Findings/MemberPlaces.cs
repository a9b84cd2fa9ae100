using System.Reflection;
using System.Runtime.CompilerServices;
using KubeDsl.Build.Origins;

namespace KubeDsl.Build.Findings;

/// <summary>Finds the C# lines of members in the debug information of an assembly; no line where there is none.</summary>
public sealed class MemberPlaces(Assembly assembly) : IDisposable
{
    private readonly AssemblySymbols symbols = new(assembly);

    /// <summary>The first line of a member that is written as in C#: <c>Namespace.Type.Member</c>.</summary>
    public SourcePlace Find(string member) =>
        FindMethod(member) is { } method && symbols.FindStart(method) is var (document, span) ? new SourcePlace(document, span.Line, span.Column) : default;

    /// <inheritdoc/>
    public void Dispose() => symbols.Dispose();

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
