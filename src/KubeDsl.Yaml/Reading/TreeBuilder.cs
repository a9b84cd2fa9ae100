using KubeDsl.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeDsl.Yaml.Reading;

/// <summary>Makes a tree from the events of one document.</summary>
internal sealed class TreeBuilder(string text, int lineOffset, string file, YamlReaderOptions options, List<YamlProblem> problems)
{
    private readonly Parser parser = new(new Scanner(new StringReader(text), skipComments: true));
    private readonly AnchorTable anchors = new(options.MaxAliasedNodes);
    private int depth;
    private int flowDepth;

    /// <summary>The tree of the first document; null when there is none.</summary>
    public ManifestNode? Build()
    {
        while (parser.MoveNext())
        {
            if (parser.Current is not DocumentStart)
                continue;

            parser.MoveNext();
            var root = Node().Node;
            RefuseDirectives((int)parser.Current!.End.Index);
            // What follows may be no YAML at all, and is found out here.
            while (parser.MoveNext() && parser.Current is not DocumentStart)
            {
            }
            return root;
        }
        return null;
    }

    /// <summary>Reads the node at the current event, and moves behind its last one but one.</summary>
    private ReadNode Node()
    {
        anchors.CountNode();
        switch (parser.Current)
        {
            case Scalar scalar:
                return Remember(scalar, ScalarOf(scalar));
            case MappingStart start:
                return Remember(start, Nested(start, Map));
            case SequenceStart start:
                return Remember(start, Nested(start, List));
            case AnchorAlias alias:
                return Aliased(alias);
            default:
                throw Failure(parser.Current!, YamlProblemCode.Syntax, "A value is expected here.");
        }
    }

    private ReadNode Nested<T>(T start, Func<T, ManifestNode> read) where T : NodeEvent
    {
        if (++depth > options.MaxDepth)
            throw Failure(start, YamlProblemCode.TooDeep, $"The document is nested deeper than {options.MaxDepth} levels.");
        if (!start.Anchor.IsEmpty)
            anchors.Open(start.Anchor.Value);
        var isFlow = start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        flowDepth += isFlow ? 1 : 0;
        var node = read(start);
        flowDepth -= isFlow ? 1 : 0;
        depth--;
        return new ReadNode(node, ScalarValue.None);
    }

    private MapNode Map(MappingStart start)
    {
        var builder = new MapNode.Builder();
        var beganAnother = false;
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var keyEvent = parser.Current!;
            var key = Node();
            var keyPlace = PlaceOf(keyEvent);
            parser.MoveNext();
            if (key.Scalar.IsMerge)
            {
                Merge(builder, parser.Current!);
                continue;
            }

            var name = KeyOf(key, keyEvent);
            var value = Node().Node;
            if (builder.ContainsKey(name) && !beganAnother)
            {
                // The keys of an object stand twice where the line is missing that ends the one before: one mistake, said once.
                beganAnother = depth == 1 && DuplicateKeys.BeginAnObject(name);
                problems.Add(beganAnother ? DuplicateKeys.Separator(name, keyPlace) : DuplicateKeys.Problem(name, builder.KeyOriginOf(name), keyPlace));
            }
            builder.Set(name, value, keyPlace);
        }
        return builder.ToMap(PlaceOf(start, parser.Current!));
    }

    private ListNode List(SequenceStart start)
    {
        var items = new List<ManifestNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
            items.Add(Node().Node);
        return ListNode.Of(items, PlaceOf(start, parser.Current!));
    }

    private ReadNode ScalarOf(Scalar scalar)
    {
        if (StricterSyntax.Find(scalar, text, flowDepth > 0) is { } refusal)
            throw Failure(scalar, YamlProblemCode.Syntax, refusal);

        var value = ScalarResolver.Resolve(scalar);
        if (value.Error is { } error)
            throw Failure(scalar, YamlProblemCode.TagMismatch, error);

        var place = PlaceOf(scalar);
        if (value.IsSurprising && options.NotesSurprisingValues)
            problems.Add(new YamlProblem(
                YamlProblemCode.SurprisingValue, YamlProblemSeverity.Note,
                $"'{scalar.Value}' is read as {value.Describe()}. Write \"{scalar.Value}\" when the text is meant.", place));
        if (value.IsNotFinite && !scalar.IsKey)
            throw Failure(scalar, YamlProblemCode.NotFinite, $"'{scalar.Value}' is not a finite number. Write \"{scalar.Value}\" when the text is meant.");
        return new ReadNode(value.ToNode(place, value.IsSurprising ? scalar.Value : null), value);
    }

    private ReadNode Aliased(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        if (anchors.IsOpen(name))
            throw Failure(alias, YamlProblemCode.RecursiveAnchor, $"The anchor '{name}' contains itself. Write the value out.");
        if (!anchors.TryUse(name, out var target))
            throw Failure(alias, YamlProblemCode.UnknownAnchor, $"No anchor '&{name}' stands before this alias. Put the value between quotes when the text is meant.");
        if (anchors.IsExcessive)
            throw Failure(alias, YamlProblemCode.TooManyAliases, "Aliases make this document too large. Write the values out.");
        return target;
    }

    private ReadNode Remember(NodeEvent start, ReadNode node)
    {
        if (!start.Anchor.IsEmpty)
            anchors.Close(start.Anchor.Value, node);
        return node;
    }

    private void Merge(MapNode.Builder target, ParsingEvent valueEvent)
    {
        var value = Node().Node;
        if (value is MapNode map)
            MergeMap(target, map, valueEvent);
        else if (value is ListNode list && list.All(item => item is MapNode))
            // Earlier maps count more than later ones.
            for (var i = list.Count - 1; i >= 0; i--)
                MergeMap(target, (MapNode)list[i], valueEvent);
        else
            throw Failure(valueEvent, YamlProblemCode.InvalidMerge, "'<<' needs a map or a list of maps. Write \"<<\" when the key is meant.");
    }

    private void MergeMap(MapNode.Builder target, MapNode map, ParsingEvent valueEvent)
    {
        foreach (var entry in map)
        {
            if (target.ContainsKey(entry.Key))
                Report(PlaceOf(valueEvent), YamlProblemCode.DuplicateKey, $"The key '{entry.Key}', merged in here, is already set in this map. The API server refuses that; write the map out.");
            target.Set(entry.Key, entry.Value, entry.KeyOrigin);
        }
    }

    private string KeyOf(ReadNode key, ParsingEvent keyEvent)
    {
        if (key.Node is MapNode or ListNode)
            throw Failure(keyEvent, YamlProblemCode.UnsupportedKey, "A list or map cannot be a key.");
        return key.Scalar.ToKey() ?? throw Failure(keyEvent, YamlProblemCode.UnsupportedKey,
            key.Node is NullNode ? "Null cannot be a key. Write \"null\" or \"\" when the text is meant." : $"'{key.Node}' is too large for a key. Put it between quotes.");
    }

    /// <summary>The parser skips directives behind the content; the API server looks for them in each line.</summary>
    private void RefuseDirectives(int position)
    {
        if (position > 0 && position < text.Length && text[position - 1] is not ('\n' or '\r'))
            position = DocumentSplitter.NextLine(text, position);
        for (; position < text.Length; position = DocumentSplitter.NextLine(text, position))
            if (text[position] == '%')
                throw new ReadingFailedException(new YamlProblem(
                    YamlProblemCode.Directive, YamlProblemSeverity.Error, "A line that starts with '%' is no content. Put the value between quotes, or indent it.", PlaceOf(parser.Current!)));
    }

    private SourceOrigin PlaceOf(ParsingEvent at) => PlaceOf(at, at);

    private SourceOrigin PlaceOf(ParsingEvent first, ParsingEvent last) => new(
        file,
        (int)first.Start.Line + lineOffset, (int)first.Start.Column,
        (int)last.End.Line + lineOffset, (int)last.End.Column);

    private void Report(SourceOrigin place, YamlProblemCode code, string message) =>
        problems.Add(new YamlProblem(code, YamlProblemSeverity.Error, message, place));

    private ReadingFailedException Failure(ParsingEvent at, YamlProblemCode code, string message) =>
        new(new YamlProblem(code, YamlProblemSeverity.Error, message, PlaceOf(at)));
}
