using KubeDsl.Generators.Models;
using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Import.Shorthands;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Objects;

/// <summary>Writes one field: by a verb where one says the same, else by the field's own methods, else by <c>Set</c>.</summary>
internal sealed class FieldImporter(ImportScope scope, ObjectImporter objects)
{
    private readonly EmbeddedResources resources = new(scope, objects);

    public void Add(ObjectCode code, FluentField field, ManifestNode value)
    {
        if (AddShorthand(code, field, value))
            return;

        switch (field.Shape, value)
        {
            case (FluentShape.Single, _) when field.Value.Kind == FluentValueKind.Object && value is MapNode map:
                AddObject(code, field, map);
                break;
            case (FluentShape.Single, _) when field.Value.Kind != FluentValueKind.Object && ValueOf(field, value, PlaceOf(code, field)) is { } single:
                code.Add(new Call(field.Method, [single], Put(field, value)));
                break;
            case (FluentShape.List, ListNode list):
                AddList(code, field, list);
                break;
            case (FluentShape.Map, MapNode map):
                AddMap(code, field, map);
                break;
            default:
                code.Add(SetCall.Of(code, PathOf(field), value));
                break;
        }
    }

    private bool AddShorthand(ObjectCode code, FluentField field, ManifestNode value)
    {
        if (!scope.UsesShorthands || ShorthandTable.ForField(code.Class, field) is not { } shorthand)
            return false;

        var shortened = shorthand(new ShorthandSite(scope, objects, code, field), value);
        var state = code.Made;
        var expected = Put(field, value)(state);
        foreach (var call in shortened)
            if (state is not null)
                state = Try(call, state)!;
        if (shortened.Count == 0 || state is null || !state.Equals(expected))
            return false;
        foreach (var call in shortened)
            code.Add(call);
        return true;
    }

    private static MapNode? Try(Call call, MapNode state)
    {
        try
        {
            return call.Effect(state);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private void AddObject(ObjectCode code, FluentField field, MapNode map)
    {
        var steps = field.Path.Split('.');
        var nested = objects.Import(scope.Api.ClassOf(field.Value), map, MapNode.Empty, PlaceOf(code, field));
        code.Add(nested.Calls.Count == 0
            ? new Call(field.Method, [], node => node.Change(steps, whole => whole))
            : new Call(field.Method, [nested.Lambda], node => node.Change(steps, whole => Call.Run(nested.Calls, whole))));
    }

    private void AddList(ObjectCode code, FluentField field, ListNode list)
    {
        if (list.Count == 0)
        {
            code.Add(new Call(field.Method, [new Items([])], Put(field, list)));
            return;
        }

        if (field.Value.Kind != FluentValueKind.Object)
        {
            var items = list.Select((item, i) => ValueOf(field, item, PlaceOf(code, field).Child(i))).ToArray();
            code.Add(items.Contains(null)
                ? SetCall.Of(code, PathOf(field), list)
                : new Call(field.Method, field.Value.Kind is FluentValueKind.Json ? [new Items(items!)] : items.Select(item => new Argument(item!)).ToArray(), Put(field, list)));
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            var place = PlaceOf(code, field).Child(i);
            var call = list[i] is MapNode item ? ItemCall(code, field, item, place) : SetCall.Of(code, PathOf(field).Child(i), list[i]);
            call.Lines = list[i].Origin is { } origin ? (origin.Line, Math.Max(origin.Line, origin.EndLine)) : default;
            code.Add(call);
        }
    }

    private Call ItemCall(ObjectCode code, FluentField field, MapNode item, FieldPath place)
    {
        var append = Append(field, item);
        if (scope.UsesShorthands && ShorthandTable.ForItem(code.Class, field) is { } shorthand
            && shorthand(new ShorthandSite(scope, objects, code, field, place), item) is { } shortened
            && code.Try(shortened) is { } made && made.Equals(append(code.Made)))
            return shortened;

        var fluent = scope.Api.ClassOf(field.Value);
        if (item.Count == 0)
            return new Call(field.Adder!, [new Invocation("new " + scope.Api.NameOf(fluent))], append);

        if (fluent.Type.Kind is { } kind && item["apiVersion"] is StringNode version && version.Value == kind.ApiVersion && item["kind"] is StringNode written && written.Value == kind.Kind)
            return ResourceItemCall(field, fluent, item, place);

        var key = field.KeyField is { } name && item[name] is StringNode text ? text : null;
        var start = key is null ? MapNode.Empty : MapNode.Of(field.KeyField!, key);
        var nested = objects.Import(fluent, item, start, place);
        Argument[] arguments = nested.Calls.Count == 0 ? [new TextLiteral(key!.Value)]
            : key is null ? [nested.Lambda]
            : [new TextLiteral(key.Value), nested.Lambda];
        return new Call(field.Adder!, arguments, node => Append(field, Call.Run(nested.Calls, start))(node));
    }

    /// <summary>An item that says its kind, as a claim template may, is made as a resource is.</summary>
    private Call ResourceItemCall(FluentField field, FluentClass fluent, MapNode item, FieldPath place)
    {
        var (head, start) = Constructors.Of(fluent, scope.Api.NameOf(fluent), item);
        var described = objects.Import(fluent, item, start, place);
        return new Call(field.Adder!, [new Chain(head, described.Calls)], node => Append(field, Call.Run(described.Calls, start))(node));
    }

    private void AddMap(ObjectCode code, FluentField field, MapNode map)
    {
        if (map.Count == 0)
        {
            code.Add(new Call(field.Method, [new Items([])], Put(field, map)));
            return;
        }

        foreach (var entry in map)
        {
            var call = EntryCall(code, field, entry);
            var line = entry.KeyOrigin?.Line ?? 0;
            call.Lines = (line, Math.Max(line, entry.Value.Origin?.EndLine ?? line));
            code.Add(call);
        }
    }

    private Call EntryCall(ObjectCode code, FluentField field, MapEntry entry)
    {
        var steps = field.Path.Split('.');
        var key = new TextLiteral(entry.Key);
        if (field.Value.Kind == FluentValueKind.Object)
        {
            if (entry.Value is not MapNode inner)
                return SetCall.Of(code, PathOf(field).Child(entry.Key), entry.Value);
            var fluent = scope.Api.ClassOf(field.Value);
            var nested = objects.Import(fluent, inner, MapNode.Empty, PlaceOf(code, field).Child(entry.Key));
            return nested.Calls.Count == 0
                ? new Call(field.Adder!, [key, new Invocation("new " + scope.Api.NameOf(fluent))], node => node.Put(steps, entry.Key, MapNode.Empty))
                : new Call(field.Adder!, [key, nested.Lambda], node => node.Put(steps, entry.Key, Call.Run(nested.Calls, MapNode.Empty)));
        }

        return ValueOf(field, entry.Value, PlaceOf(code, field).Child(entry.Key)) is { } value
            ? new Call(field.Adder!, [key, value], node => node.Put(steps, entry.Key, entry.Value))
            : SetCall.Of(code, PathOf(field).Child(entry.Key), entry.Value);
    }

    /// <summary>A value that is no object of the schema: a scalar, or a whole resource; null when the field takes no such value.</summary>
    private Expression? ValueOf(FluentField field, ManifestNode value, FieldPath place) =>
        field.Value.Kind == FluentValueKind.Resource ? resources.Of(value, place) : ScalarCode.Of(field.Value, value, scope.Api);

    private static Func<MapNode, MapNode> Put(FluentField field, ManifestNode value) =>
        node => node.Put(StepsTo(field), field.Name, value);

    private static Func<MapNode, MapNode> Append(FluentField field, ManifestNode item) =>
        node => node.Append(StepsTo(field), field.Name, item);

    private static string[] StepsTo(FluentField field) => field.At.Length == 0 ? [] : field.At.Split('.');

    private static FieldPath PathOf(FluentField field) => SetCall.PathOf(field.At, field.Name);

    private static FieldPath PlaceOf(ObjectCode code, FluentField field) =>
        field.Path.Split('.').Aggregate(code.Place, (path, step) => path.Child(step));
}
