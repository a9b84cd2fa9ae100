namespace KubeDsl.Schema.Parsing;

/// <summary>What is read when a catalogue is opened: the kinds, and where each type's fields start.</summary>
internal sealed class CatalogIndex
{
    private readonly Dictionary<string, KindInfo> kindsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KindInfo> kindsByListName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeInfo> types = new(StringComparer.Ordinal);
    private readonly List<KindInfo> kinds = [];
    private readonly List<string> typeNames = [];

    public IReadOnlyList<KindInfo> Kinds => kinds;

    public IReadOnlyList<string> TypeNames => typeNames;

    public static CatalogIndex Read(Catalog catalog, string text)
    {
        var index = new CatalogIndex();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            switch (text[start])
            {
                case ' ' or '#' or '\n':
                    break;
                case 'k':
                    index.Add(KindLine.Parse(catalog, text.Substring(start, end - start)));
                    break;
                case 't':
                    index.Add(TypeLine.Parse(catalog, text.Substring(start, end - start), end + 1));
                    break;
                default:
                    throw new FormatException($"The catalogue's line '{text.Substring(start, end - start)}' is neither a kind nor a type.");
            }
            start = end + 1;
        }
        return index;
    }

    public KindInfo? FindKind(string apiVersion, string kind) => Find(kindsByName, apiVersion, kind);

    public KindInfo? FindListKind(string apiVersion, string listKind) => Find(kindsByListName, apiVersion, listKind);

    public TypeInfo? FindType(string name) => types.TryGetValue(name, out var type) ? type : null;

    private static KindInfo? Find(Dictionary<string, KindInfo> kinds, string apiVersion, string name) =>
        kinds.TryGetValue(Key(apiVersion, name), out var kind) ? kind : null;

    private static string Key(string apiVersion, string name) => apiVersion + " " + name;

    private void Add(KindInfo kind)
    {
        kinds.Add(kind);
        kindsByName.Add(Key(kind.ApiVersion, kind.Name), kind);
        if (kind.ListKind is not null)
            kindsByListName.Add(Key(kind.ApiVersion, kind.ListKind), kind);
    }

    private void Add(TypeInfo type)
    {
        typeNames.Add(type.Name);
        types.Add(type.Name, type);
    }
}
