using KubeDsl.Generators.Models;

namespace KubeDsl.Generators.Emitting;

/// <summary>Writes the methods of one field: set, add, configure, read.</summary>
internal static class FieldEmitter
{
    public static void Emit(SourceWriter writer, FluentType type, FluentField field, string at)
    {
        var emission = new Emission(writer, type.Name, field, at);
        switch (field.Shape)
        {
            case FluentShape.Single:
                EmitSingle(emission);
                break;
            case FluentShape.List:
                EmitList(emission);
                break;
            default:
                EmitMap(emission);
                break;
        }
    }

    private static void EmitSingle(Emission emission)
    {
        var value = emission.Field.Value;
        if (value.Kind == FluentValueKind.Object)
        {
            emission.Method("Set", $"{emission.Field.Method}({value.CSharpType} value)", $"Set({emission.Target}, FieldValues.Of(value))");
            emission.Method("Configure", $"{emission.Field.Method}(global::System.Func<{value.CSharpType}, {value.CSharpType}>? configure = null)", $"Configure({emission.Target}, configure)");
        }
        else
        {
            emission.Method("Set", $"{emission.Field.Method}({value.CSharpType}? value)", $"Set({emission.Target}, {ToNode(value, "value")})");
        }
        emission.Getter(value.CSharpType + "?", Reader(value, emission.Target));
    }

    private static void EmitList(Emission emission)
    {
        var (field, value) = (emission.Field, emission.Field.Value);
        emission.Method("Set", $"{field.Method}(params global::System.Collections.Generic.IEnumerable<{value.CSharpType}> items)",
            $"SetList({emission.Target}, global::System.Linq.Enumerable.Select(items, static item => {ItemToNode(value, "item")}!))");
        if (field.Adder is { } adder)
        {
            emission.Method("Add", $"{adder}({value.CSharpType} item)", $"Add({emission.Target}, {ItemToNode(value, "item")}!)");
            if (value.Kind == FluentValueKind.Object)
                emission.Method("AddConfigured", $"{adder}(global::System.Func<{value.CSharpType}, {value.CSharpType}> configure)", $"AddConfigured({emission.Target}, configure)");
            if (field.KeyField is { } key)
                emission.Method("AddKeyed", $"{adder}(string {Names.Parameter(key)}, global::System.Func<{value.CSharpType}, {value.CSharpType}>? configure = null)", $"AddKeyed({emission.Target}, {Literals.Of(key)}, {Names.Parameter(key)}, configure)");
        }
        emission.Getter($"global::System.Collections.Generic.IReadOnlyList<{value.CSharpType}>", $"FieldValues.List({emission.Target}, {ItemReader(value)})");
    }

    private static void EmitMap(Emission emission)
    {
        var (field, value) = (emission.Field, emission.Field.Value);
        emission.Method("Set", $"{field.Method}(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, {value.CSharpType}>> entries)",
            $"SetMap({emission.Target}, global::System.Linq.Enumerable.Select(entries, static entry => new global::System.Collections.Generic.KeyValuePair<string, global::KubeDsl.Manifests.ManifestNode>(entry.Key, {ItemToNode(value, "entry.Value")}!)))");
        if (field.Adder is { } adder)
        {
            emission.Method("Put", $"{adder}(string key, {value.CSharpType} value)", $"Put({emission.Target}, key, {ItemToNode(value, "value")}!)");
            if (value.Kind == FluentValueKind.Object)
                emission.Method("PutConfigured", $"{adder}(string key, global::System.Func<{value.CSharpType}, {value.CSharpType}> configure)", $"PutConfigured({emission.Target}, key, configure)");
        }
        emission.Getter($"global::System.Collections.Generic.IReadOnlyDictionary<string, {value.CSharpType}>", $"FieldValues.Map({emission.Target}, {ItemReader(value)})");
    }

    private static string ToNode(FluentValue value, string expression) => value.Kind switch
    {
        FluentValueKind.Enum => $"{value.EnumTexts}.Of({expression})",
        FluentValueKind.Json => expression,
        FluentValueKind.Strings => $"global::KubeDsl.Manifests.ListNode.OfStrings({expression})",
        _ => $"FieldValues.Of({expression})",
    };

    /// <summary>Items of lists and maps are never null, so a value type is not wrapped.</summary>
    private static string ItemToNode(FluentValue value, string expression) =>
        value.Kind == FluentValueKind.Scalar ? $"{expression}.ToNode()" : ToNode(value, expression);

    private static string Reader(FluentValue value, string target) => value.Kind switch
    {
        FluentValueKind.Scalar => $"FieldValues.Scalar<{value.CSharpType}>({target})",
        FluentValueKind.Object => $"FieldValues.Object<{value.CSharpType}>({target})",
        FluentValueKind.Enum => $"({value.CSharpType}?)FieldValues.Enum({target}, {value.EnumTexts}.Nodes)",
        FluentValueKind.Json => $"Fields.Get({target})",
        _ => $"FieldValues.{value.Kind}({target})",
    };

    private static string ItemReader(FluentValue value) => value.Kind switch
    {
        FluentValueKind.Scalar or FluentValueKind.Object => $"ItemValues.{value.Kind}<{value.CSharpType}>",
        FluentValueKind.Enum => $"{value.EnumTexts}.Read",
        _ => $"ItemValues.{value.Kind}",
    };

    private sealed class Emission(SourceWriter writer, string typeName, FluentField emitted, string at)
    {
        public FluentField Field => emitted;

        public string Target => $"this, {at}, {Literals.Of(emitted.Name)}";

        public void Method(string operation, string signature, string call)
        {
            writer.Line();
            writer.Summary(emitted.Summary, emitted.Remarks);
            writer.Line($"[ManifestField({Literals.Of(emitted.Path)}, FieldOperation.{operation})]");
            writer.Line($"public {typeName} {signature} => Fields.{call};");
        }

        public void Getter(string type, string read)
        {
            writer.Line();
            writer.Summary($"Reads <{emitted.Path}>.".Replace("<", "'").Replace(">", "'"));
            writer.Line($"[ManifestField({Literals.Of(emitted.Path)}, FieldOperation.Get)]");
            writer.Line($"public {type} {emitted.Getter}() => {read};");
        }
    }
}
