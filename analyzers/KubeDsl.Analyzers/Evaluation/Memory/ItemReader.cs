using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>
/// Has the compiler read single items of a body that is a list. It reads bodies as a whole, and takes its time for long ones; so it is asked
/// what the body would mean that has the wanted items only.
/// </summary>
internal sealed class ItemReader(SourceKnowledge source)
{
    private readonly ConcurrentDictionary<BodyId, BodyItems?> lists = new();
    private readonly ConcurrentDictionary<BodyId, Reading> readings = new();

    /// <summary>The items of a body that is a list of what has nothing to do with each other; null for any other.</summary>
    public BodyItems? Of(BodyId body) => lists.TryGetValue(body, out var known) ? known : lists.GetOrAdd(body, Find);

    /// <summary>Says which items will be asked for. Where that are most of them, the body is read as a whole.</summary>
    public void Prepare(BodyId body, IReadOnlyCollection<int> wanted, CancellationToken cancellation)
    {
        if (wanted.Count == 0 || Of(body) is not { } items)
            return;
        var reading = readings.GetOrAdd(body, static _ => new Reading());
        lock (reading)
        {
            int[] missing = [.. wanted.Where(item => !reading.Copies.ContainsKey(item))];
            if (missing.Length == 0 || reading.IsWhole)
                return;
            if (reading.Copies.Count + missing.Length > items.Count / 2 || ItemsCopy.Of(body, missing, items, source, cancellation) is not { } copy)
                reading.IsWhole = true;
            else
                for (var i = 0; i < missing.Length; i++)
                    reading.Copies.Add(missing[i], (copy, i));
        }
    }

    /// <summary>The operations of the items of a method, by their numbers; null when the compiler does not see a list of items there.</summary>
    public Func<int, IOperation?>? OperationsOf(IMethodSymbol method, BodyId body, IReadOnlyCollection<int> wanted, CancellationToken cancellation)
    {
        var isYielded = Of(body)!.AreYielded;
        Prepare(body, wanted, cancellation);
        var known = new Dictionary<int, IOperation>();
        foreach (var item in wanted)
            if (CopyOf(body, item) is { } copy && ListedIn(copy.Copy.Operation(cancellation), isYielded) is { } listed && listed.Count == copy.Copy.Count)
                known.Add(item, listed[copy.Item]);

        var all = known.Count < wanted.Count ? All() : null;
        if (known.Count < wanted.Count && all is null)
            return null;
        return item => known.TryGetValue(item, out var operation) ? operation : (all ??= All())?[item];

        IReadOnlyList<IOperation>? All() =>
            ListedIn(source.BodyOf(method, cancellation), isYielded) is { } listed && listed.Count == Of(body)!.Count ? listed : null;
    }

    /// <summary>The operation of a piece of code in an item that is read by itself; null for any other.</summary>
    public IOperation? OperationIn(SyntaxNode syntax, CancellationToken cancellation)
    {
        if (source.Texts.PlaceOf(syntax) is not { Item: >= 0 } place || Of(place.Body) is not { } items || !items[place.Item].Span.Contains(syntax.Span))
            return null;
        Prepare(place.Body, [place.Item], cancellation);
        return CopyOf(place.Body, place.Item) is { } copy ? copy.Copy.Operation(copy.Item, syntax, syntax.SpanStart - place.Start, cancellation) : null;
    }

    private (ItemsCopy Copy, int Item)? CopyOf(BodyId body, int item)
    {
        if (!readings.TryGetValue(body, out var reading))
            return null;
        lock (reading)
            return reading.Copies.TryGetValue(item, out var copy) ? copy : null;
    }

    // Of most items this is known of earlier compilations.
    private BodyItems? Find(BodyId body)
    {
        if (source.Texts.ItemsOf(body) is not { } items)
            return null;
        var list = items[0].Ancestors().First(node => source.Texts.IsBody(body, node));
        string[] parameters = list.Parent is BaseMethodDeclarationSyntax method ? [.. method.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText)] : [];
        for (var i = 0; i < items.Count; i++)
        {
            var key = $"by itself {body.Tree}:{body.Ordinal} {items.NameOf(i)}";
            if (source.Surroundings.Find(key, source.Texts.TextOf) is not null)
                continue;
            if (!items.IsByItself(i, parameters))
                return null;
            if (!items.IsUnfinished(i))
                source.Surroundings.Keep(key, new Remembered(new Dictionary<BodyId, string>(), items.NameOf(i)));
        }
        return items;
    }

    private static IReadOnlyList<IOperation>? ListedIn(IOperation? body, bool areYielded)
    {
        if (body is not IBlockOperation block)
            return null;
        if (areYielded)
            return block.Operations.All(static statement => statement is IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: not null })
                ? [.. block.Operations.Select(static statement => ((IReturnOperation)statement).ReturnedValue!)]
                : null;
        var returned = block.Operations is [IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }] ? value : null;
        if (returned is IConversionOperation { IsImplicit: true, OperatorMethod: null, Operand: ICollectionExpressionOperation converted } conversion
            && SymbolEqualityComparer.Default.Equals(conversion.Type, converted.Type))
            returned = converted;
        return (returned as ICollectionExpressionOperation)?.Elements;
    }

    /// <summary>How a body is read.</summary>
    private sealed class Reading
    {
        public Dictionary<int, (ItemsCopy Copy, int Item)> Copies { get; } = [];

        public bool IsWhole { get; set; }
    }
}
