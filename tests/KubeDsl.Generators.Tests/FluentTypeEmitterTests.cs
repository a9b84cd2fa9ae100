using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models;

namespace KubeDsl.Tests;

public class FluentTypeEmitterTests
{
    [Fact]
    public void Kind_WithEveryShapeOfField_LooksAsReviewed()
    {
        var type = new FluentType(
            "Acme", "Machine", "acme.v1.Machine", new FluentKind("acme.io/v1", "Machine"), "spec.template.spec", "A machine <and> more.", "Since 1.30. https://example.com/machine",
            new EquatableArray<FluentField>(
            [
                Field("metadata", "labels", FluentShape.Map, FluentValueKind.String, "string"),
                Field("", "enabled", FluentShape.Single, FluentValueKind.Boolean, "bool"),
                Field("spec", "size", FluentShape.Single, FluentValueKind.Scalar, "global::KubeDsl.Quantity"),
                Field("spec", "mode", FluentShape.Single, FluentValueKind.Enum, "global::Acme.Mode"),
                Field("spec", "anything", FluentShape.Single, FluentValueKind.Json, "global::KubeDsl.Manifests.ManifestNode"),
                Field("spec", "part", FluentShape.Single, FluentValueKind.Object, "global::Acme.Part"),
                Field("spec", "parts", FluentShape.List, FluentValueKind.Object, "global::Acme.Part", "name"),
                Field("spec", "args", FluentShape.List, FluentValueKind.String, "string"),
                Field("spec", "limits", FluentShape.Map, FluentValueKind.Scalar, "global::KubeDsl.Quantity"),
                Field("spec", "byName", FluentShape.Map, FluentValueKind.Object, "global::Acme.Part"),
            ]));

        Golden.Matches("tests/KubeDsl.Generators.Tests/Golden/Machine.cs.txt", FluentTypeEmitter.Emit(type));
    }

    private static FluentField Field(string at, string name, FluentShape shape, FluentValueKind kind, string type, string? key = null) =>
        new(at, name, Names.Pascal(name), "Get" + Names.Pascal(name), shape == FluentShape.Single ? null : "With" + Names.Singular(Names.Pascal(name)),
            shape, new FluentValue(kind, type), key, $"The {name}.", "");
}
