namespace KubeDsl.Schema.Parsing;

/// <summary>
/// What is read when a catalogue is opened: where each kind and each type stands. Everything else waits until somebody asks, because opening
/// is on the way of every command and every compilation.
/// </summary>
internal sealed class CatalogIndex
{
    private const string KindWord = "kind ";
    private const string TypeWord = "type ";
    private const string ListEnding = "List";

    private readonly Dictionary<string, LazyKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeInfo> types = new(StringComparer.Ordinal);
    private readonly List<LazyKind> kindsInOrder = [];
    private readonly List<string> typeNames = [];
    private IReadOnlyList<KindInfo>? allKinds;

    public IReadOnlyList<KindInfo> Kinds => Volatile.Read(ref allKinds)
        ?? Interlocked.CompareExchange(ref allKinds, ReadKinds(), null)
        ?? allKinds!;

    public IReadOnlyList<string> TypeNames => typeNames;

    public static CatalogIndex Read(Catalog catalog, CatalogSource source)
    {
        var index = new CatalogIndex();
        for (var start = 0; start < source.Length;)
        {
            var end = source.EndOfLine(start);
            switch (source[start])
            {
                case ' ' or '#' or '\n':
                    break;
                case 'k' when source.StartsWith(KindWord, start):
                    index.AddKind(catalog, source, start, end);
                    break;
                case 't' when source.StartsWith(TypeWord, start):
                    index.AddType(catalog, source, start, end);
                    break;
                default:
                    throw new FormatException($"The catalogue's line '{source.Substring(start, end)}' is neither a kind nor a type.");
            }
            start = end + 1;
        }
        return index;
    }

    public KindInfo? FindKind(string apiVersion, string kind) =>
        kinds.TryGetValue(apiVersion + " " + kind, out var found) ? found.Value : null;

    public KindInfo? FindListKind(string apiVersion, string listKind)
    {
        // A list's kind is its item's with an ending, so that no index of their own is needed.
        if (!listKind.EndsWith(ListEnding, StringComparison.Ordinal))
            return null;
        var kind = FindKind(apiVersion, listKind.Substring(0, listKind.Length - ListEnding.Length));
        return kind?.ListKind is null ? null : kind;
    }

    public TypeInfo? FindType(string name) => types.TryGetValue(name, out var type) ? type : null;

    private void AddKind(Catalog catalog, CatalogSource source, int start, int end)
    {
        var nameStart = start + KindWord.Length;
        var versionEnd = source.EndOfWord(nameStart, end);
        var nameEnd = versionEnd == end ? end : source.EndOfWord(versionEnd + 1, end);
        if (nameEnd == end)
            throw KindLine.TooShort(source.Substring(start, end));
        var kind = new LazyKind(catalog, start, end);
        kinds.Add(source.Substring(nameStart, nameEnd), kind);
        kindsInOrder.Add(kind);
    }

    private void AddType(Catalog catalog, CatalogSource source, int start, int end)
    {
        var nameStart = start + TypeWord.Length;
        var nameEnd = source.EndOfWord(nameStart, end);
        var name = source.Substring(nameStart, nameEnd);
        types.Add(name, new TypeInfo(catalog, name, nameEnd, end));
        typeNames.Add(name);
    }

    private KindInfo[] ReadKinds()
    {
        var read = new KindInfo[kindsInOrder.Count];
        for (var i = 0; i < read.Length; i++)
            read[i] = kindsInOrder[i].Value;
        return read;
    }

    /// <summary>A kind that is read on first use; two threads that both read it get the same one.</summary>
    private sealed class LazyKind(Catalog catalog, int start, int end)
    {
        private KindInfo? kind;

        public KindInfo Value => Volatile.Read(ref kind)
            ?? Interlocked.CompareExchange(ref kind, KindLine.Parse(catalog, catalog.Source.Substring(start, end)), null)
            ?? kind!;
    }
}
