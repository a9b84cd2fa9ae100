using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace KubeDsl.Build.Origins;

/// <summary>The code of an assembly and its debug information: a portable PDB beside the assembly or inside it.</summary>
public sealed class AssemblySymbols : IDisposable
{
    private static readonly Guid Sha256 = new("8829d00f-11b8-4213-878b-770e8597ac16");

    private readonly PEReader? image;
    private readonly MetadataReaderProvider? provider;
    private readonly MetadataReader? symbols;
    private readonly bool isExact;
    private readonly Dictionary<DocumentHandle, SourceSpan[]> statements = [];

    /// <summary>Opens an assembly; of one that has no file or no debug information nothing is known.</summary>
    public AssemblySymbols(Assembly assembly)
    {
        // Only code that is not optimised has an offset for every call; else it is that of the statement.
        isExact = assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true;
        try
        {
            image = new PEReader(File.OpenRead(assembly.Location), PEStreamOptions.PrefetchEntireImage);
            if (image.TryOpenAssociatedPortablePdb(assembly.Location, file => File.Exists(file) ? File.OpenRead(file) : null, out provider, out _))
                symbols = provider?.GetMetadataReader();
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException or ArgumentException)
        {
            symbols = null;
        }
    }

    /// <summary>The first statement of a method; null when it is not known.</summary>
    public (string Document, SourceSpan Span)? FindStart(MethodBase method) =>
        symbols is not null && StatementsOf(method) is [var first, ..] ? (NameOf(first.Document), SpanOf(first)) : null;

    /// <summary>The call of <paramref name="called"/> that is under way at an offset in the code of a method; null when it is not known.</summary>
    public CalledStatement? FindCall(MethodBase method, int offset, string called)
    {
        if (symbols is null || StatementsOf(method) is not [_, ..] points || PointAt(points, offset) is not { } here)
            return null;

        var all = CallsOf(method).ToArray();
        // In code that is not optimised the offset is that behind the call before; in other code it says no more than the statement.
        var (from, to) = isExact ? (offset, int.MaxValue) : (here.Offset, EndOfStack(points, here.Offset, all));
        var calls = all.Where(call => call.Name == called && call.Offset >= points[0].Offset).Select(call => (call.Offset, Point: PointAt(points, call.Offset)!.Value)).ToArray();
        var found = Array.FindIndex(calls, call => call.Offset >= from && call.Offset < to);
        if (found < 0)
            return new CalledStatement(NameOf(here.Document), HashOf(here.Document), SpanOf(here), [], called, -1, 0);

        var point = calls[found].Point;
        var same = calls.Where(call => SpanOf(call.Point) == SpanOf(point)).ToArray();
        var isClear = isExact || same.Length == 1;
        if (!isExact && calls.Any(call => call.Offset >= from && call.Offset < to && SpanOf(call.Point) != SpanOf(point)))
            (point, same, isClear) = (here, [], false);
        return new CalledStatement(NameOf(point.Document), HashOf(point.Document), SpanOf(point), InnerOf(point), called, isClear ? Array.IndexOf(same, calls[found]) : -1, same.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        provider?.Dispose();
        image?.Dispose();
    }

    private SequencePoint[] StatementsOf(MethodBase method)
    {
        var handle = MetadataTokens.MethodDefinitionHandle(method.MetadataToken).ToDebugInformationHandle();
        return symbols!.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden).ToArray();
    }

    private IEnumerable<(int Offset, string Name)> CallsOf(MethodBase method)
    {
        if (image is null)
            return [];
        var metadata = image.GetMetadataReader();
        var address = metadata.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(method.MetadataToken)).RelativeVirtualAddress;
        return address == 0 ? [] : CallInstructions.Of(metadata, image.GetMethodBody(address).GetILContent());
    }

    private static SequencePoint? PointAt(SequencePoint[] points, int offset)
    {
        SequencePoint? found = null;
        foreach (var point in points)
            if (point.Offset <= offset)
                found = point;
        return found;
    }

    // Optimised code may leave the value of a call on the stack for the next statement; both have the offset of the first then.
    private static int EndOfStack(SequencePoint[] points, int start, (int Offset, string Name)[] calls)
    {
        foreach (var point in points)
            if (point.Offset > start && !calls.Any(call => call.Offset + CallInstructions.Length == point.Offset))
                return point.Offset;
        return int.MaxValue;
    }

    private List<SourceSpan> InnerOf(SequencePoint point)
    {
        if (!statements.TryGetValue(point.Document, out var all))
        {
            all = symbols!.MethodDebugInformation
                .SelectMany(handle => symbols.GetMethodDebugInformation(handle).GetSequencePoints())
                .Where(other => !other.IsHidden && other.Document == point.Document)
                .Select(SpanOf)
                .Distinct()
                .OrderBy(span => (span.Line, span.Column))
                .ToArray();
            statements.Add(point.Document, all);
        }

        var outer = SpanOf(point);
        var inner = new List<SourceSpan>();
        foreach (var span in all.AsSpan(FirstFrom(all, outer.Line)))
        {
            if (span.Line > outer.EndLine)
                break;
            if (outer.Surrounds(span))
                inner.Add(span);
        }
        return inner;
    }

    private static int FirstFrom(SourceSpan[] spans, int line)
    {
        var (low, high) = (0, spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Line < line)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static SourceSpan SpanOf(SequencePoint point) => new(point.StartLine, point.StartColumn, point.EndLine, point.EndColumn);

    private string NameOf(DocumentHandle document) => symbols!.GetString(symbols.GetDocument(document).Name);

    private byte[] HashOf(DocumentHandle document)
    {
        var found = symbols!.GetDocument(document);
        return symbols.GetGuid(found.HashAlgorithm) == Sha256 ? symbols.GetBlobBytes(found.Hash) : [];
    }
}
