using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using KubeDsl.Build.Findings;
using KubeDsl.Manifests;
using KubeDsl.Objects;

namespace KubeDsl.Build.Origins;

/// <summary>
/// Finds, while a member runs, the place of the fluent call that is under way: that of the innermost frame of the user's own code. Each
/// place is looked up once, however often its call is made.
/// </summary>
/// <param name="isUserCode">True for the assemblies of the user.</param>
/// <param name="sources">Finds the files of this machine.</param>
public sealed class CallFinder(Func<Assembly, bool> isUserCode, SourceMap sources) : IDisposable
{
    private readonly ConcurrentDictionary<(MethodBase Method, int Offset, int Address, string Called), CallPlace?> known = new();
    private readonly ConcurrentDictionary<MethodBase, bool> isUsers = new();
    private readonly Dictionary<Assembly, AssemblySymbols> symbols = [];
    private readonly CallTexts texts = new();
    private readonly Dictionary<(MethodBase Method, SourceSpan Statement, string Called), int> firstSeen = [];
    private readonly Lock guard = new();

    // That which runs the members. Between several the order of calls is not plain.
    private int thread;

    /// <summary>
    /// The place of the call in the innermost code whose file is on this machine, or else whose debug information tells; null when none does.
    /// </summary>
    public SourceOrigin? Find()
    {
        CallPlace? elsewhere = null;
        MethodBase? called = null;
        foreach (var frame in new StackTrace(skipFrames: 1, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is not { } method)
                continue;
            if (isUsers.GetOrAdd(method, IsUsers) && known.GetOrAdd((method, frame.GetILOffset(), frame.GetNativeOffset(), NameOf(called)), Look) is { } place)
            {
                if (place.IsHere)
                    return place.Origin;
                elsewhere ??= place;
            }
            called = method;
        }
        return elsewhere?.Origin;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var assembly in symbols.Values)
            assembly.Dispose();
    }

    // The classes of custom resources are made in the user's assembly, but their methods are not his.
    private bool IsUsers(MethodBase method) =>
        isUserCode(method.Module.Assembly)
        && !method.IsDefined(typeof(ManifestFieldAttribute), inherit: false)
        && !(method is ConstructorInfo && typeof(KubeObject).IsAssignableFrom(method.DeclaringType));

    // Of a method that was compiled into its caller only what it calls is seen.
    private static string NameOf(MethodBase? called) => called switch
    {
        null => "",
        ConstructorInfo => "new " + called.DeclaringType?.Name,
        _ when called.DeclaringType == typeof(Fields) => "",
        _ => called.Name,
    };

    private CallPlace? Look((MethodBase Method, int Offset, int Address, string Called) call)
    {
        try
        {
            lock (guard)
                return LookOnce(call.Method, call.Offset, call.Called);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            // Where a line cannot be found, that of the resource is shown.
            return null;
        }
    }

    private CallPlace? LookOnce(MethodBase method, int offset, string called)
    {
        var assembly = method.Module.Assembly;
        if (!symbols.TryGetValue(assembly, out var known))
            symbols.Add(assembly, known = new AssemblySymbols(assembly));
        if (known.FindCall(method, offset, called) is not { } statement)
            return null;
        // The calls of one name that a statement has are first made in their order, and again in that order by each code that is made of the method.
        if (statement is { Index: < 0, Count: > 1 } && Interlocked.CompareExchange(ref thread, Environment.CurrentManagedThreadId, 0) is var first && (first == 0 || first == Environment.CurrentManagedThreadId))
        {
            var seen = firstSeen.GetValueOrDefault((method, statement.Span, called));
            firstSeen[(method, statement.Span, called)] = seen + 1;
            statement = statement with { Index = seen % statement.Count, IsByOrder = true };
        }
        var file = sources.Find(statement.Document);
        var place = texts.Find(file, statement) ?? statement.Span;
        return new CallPlace(new SourceOrigin(file, place.Line, place.Column, place.EndLine, place.EndColumn), File.Exists(file));
    }

    private sealed record CallPlace(SourceOrigin Origin, bool IsHere);
}
