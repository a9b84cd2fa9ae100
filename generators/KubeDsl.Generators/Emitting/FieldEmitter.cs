using KubeDsl.Generators.Models;
using static KubeDsl.Generators.Emitting.FluentTypeEmitter;

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
        if (value.Kind is FluentValueKind.Resource)
        {
            emission.Method("Set", $"{emission.Field.Method}({value.CSharpType}? value)", $"Set({emission.Target}, {ToNode(value, "value")})");
            emission.Getter("global::KubeDsl.Manifests.ManifestNode?", Reader(value, emission.Target));
            return;
        }
        if (value.Kind == FluentValueKind.Object)
        {
            emission.Method("Set", $"{emission.Field.Method}({value.CSharpType} value)", $"Set({emission.Target}, {Objects}FieldValues.Of(value))");
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
            {
                var parameter = Names.Parameter(key) is "configure" ? "key" : Names.Parameter(key);
                emission.Method($"AddKeyed, Key = {Literals.Of(key)}", $"{adder}(string {parameter}, global::System.Func<{value.CSharpType}, {value.CSharpType}>? configure = null)", $"AddKeyed({emission.Target}, {Literals.Of(key)}, {parameter}, configure)");
            }
        }
        emission.Getter($"global::System.Collections.Generic.IReadOnlyList<{ReadType(value)}>", $"{Objects}FieldValues.List({emission.Target}, {ItemReader(value)})");
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
        emission.Getter($"global::System.Collections.Generic.IReadOnlyDictionary<string, {ReadType(value)}>", $"{Objects}FieldValues.Map({emission.Target}, {ItemReader(value)})");
    }

    /// <summary>A resource of any kind has no class to be read by.</summary>
    private static string ReadType(FluentValue value) =>
        value.Kind == FluentValueKind.Resource ? "global::KubeDsl.Manifests.ManifestNode" : value.CSharpType;

    private static string ToNode(FluentValue value, string expression) => value.Kind switch
    {
        FluentValueKind.Enum => $"{value.EnumTexts}.Of({expression})",
        FluentValueKind.Json => expression,
        FluentValueKind.Strings => $"global::KubeDsl.Manifests.ListNode.OfStrings({expression})",
        _ => $"{Objects}FieldValues.Of({expression})",
    };

    /// <summary>Items of lists and maps are never null, so a value type is not wrapped.</summary>
    private static string ItemToNode(FluentValue value, string expression) =>
        value.Kind == FluentValueKind.Scalar ? $"{expression}.ToNode()" : ToNode(value, expression);

    private static string Reader(FluentValue value, string target) => value.Kind switch
    {
        FluentValueKind.Scalar => $"{Objects}FieldValues.Scalar<{value.CSharpType}>({target})",
        FluentValueKind.Object => $"{Objects}FieldValues.Object<{value.CSharpType}>({target})",
        FluentValueKind.Enum => $"({value.CSharpType}?){Objects}FieldValues.Enum({target}, {value.EnumTexts}.Nodes)",
        FluentValueKind.Json or FluentValueKind.Resource => $"{Objects}Fields.Get({target})",
        _ => $"{Objects}FieldValues.{value.Kind}({target})",
    };

    private static string ItemReader(FluentValue value) => value.Kind switch
    {
        FluentValueKind.Scalar or FluentValueKind.Object => $"{Objects}ItemValues.{value.Kind}<{value.CSharpType}>",
        FluentValueKind.Enum => $"{value.EnumTexts}.Read",
        FluentValueKind.Resource => $"{Objects}ItemValues.Json",
        _ => $"{Objects}ItemValues.{value.Kind}",
    };

    private sealed class Emission(SourceWriter writer, string typeName, FluentField emitted, string at)
    {
        public FluentField Field => emitted;

        public string Target => $"this, {at}, {Literals.Of(emitted.Name)}";

        public void Method(string operation, string signature, string call)
        {
            writer.Line();
            writer.Summary(emitted.Summary, emitted.Remarks, operation == "Set" ? emitted.Details : "");
            writer.Line($"[{Objects}ManifestField({Literals.Of(emitted.Path)}, {Objects}FieldOperation.{operation})]");
            writer.Line($"public {typeName} {signature} => {Objects}Fields.{call};");
        }

        public void Getter(string type, string read)
        {
            writer.Line();
            writer.Summary($"Reads <{emitted.Path}>.".Replace("<", "'").Replace(">", "'"));
            writer.Line($"[{Objects}ManifestField({Literals.Of(emitted.Path)}, {Objects}FieldOperation.Get)]");
            writer.Line($"public {type} {emitted.Getter}() => {read};");
        }
    }
}
