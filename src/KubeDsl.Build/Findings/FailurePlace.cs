using System.Diagnostics;
using System.Reflection;

namespace KubeDsl.Build.Findings;

/// <summary>Finds what went wrong in the user's code, and where.</summary>
public static class FailurePlace
{
    /// <summary>The exception that the code threw, without the wrappers that the runtime puts around it.</summary>
    public static Exception Cause(Exception exception)
    {
        while (exception is TargetInvocationException or TypeInitializationException or AggregateException { InnerExceptions.Count: 1 }
            && exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    /// <summary>
    /// The line of the innermost frame in code that <paramref name="isUserCode"/> accepts and whose file is on this machine,
    /// or else of the innermost whose file is known; no line when there is none.
    /// </summary>
    public static SourcePlace Of(Exception exception, Func<Assembly, bool> isUserCode, SourceMap sources)
    {
        var places = new List<SourcePlace>();
        for (Exception? current = Cause(exception); current is not null; current = current.InnerException)
            places.AddRange(Frames(current, isUserCode, sources));
        places.AddRange(Frames(exception, isUserCode, sources));

        foreach (var place in places)
            if (File.Exists(place.Path))
                return place;
        return places.Count > 0 ? places[0] : default;
    }

    private static IEnumerable<SourcePlace> Frames(Exception exception, Func<Assembly, bool> isUserCode, SourceMap sources)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
            if (frame.GetMethod()?.Module.Assembly is { } assembly && isUserCode(assembly) && frame.GetFileName() is { Length: > 0 } file)
                yield return sources.Find(new SourcePlace(file, frame.GetFileLineNumber(), frame.GetFileColumnNumber()));
    }
}
