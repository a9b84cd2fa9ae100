using System.Collections.Concurrent;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Dsl;

/// <summary>The symbols of KubeDsl in one compilation, and what the metadata on them says.</summary>
internal sealed class DslSymbols
{
    private readonly ConcurrentDictionary<ISymbol, DslMember?> members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, SchemaClass?> classes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyDictionary<object, string>> enums = new(SymbolEqualityComparer.Default);

    private readonly INamedTypeSymbol scalar;

    private DslSymbols(INamedTypeSymbol kubeObject, INamedTypeSymbol resource, INamedTypeSymbol node, INamedTypeSymbol scalar)
    {
        KubeObject = kubeObject;
        Resource = resource;
        Node = node;
        this.scalar = scalar;
    }

    public INamedTypeSymbol KubeObject { get; }

    public INamedTypeSymbol Resource { get; }

    /// <summary>The base of the nodes of a manifest.</summary>
    public INamedTypeSymbol Node { get; }

    /// <summary>The symbols of a compilation; null when it does not use KubeDsl.</summary>
    public static DslSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("KubeDsl.KubeObject") is { } kubeObject
        && compilation.GetTypeByMetadataName("KubeDsl.Resource") is { } resource
        && compilation.GetTypeByMetadataName("KubeDsl.Manifests.ManifestNode") is { } node
        && compilation.GetTypeByMetadataName("KubeDsl.Objects.IScalarValue`1") is { } scalar
            ? new DslSymbols(kubeObject, resource, node, scalar)
            : null;

    /// <summary>True for the type that tells members what they are made for.</summary>
    public static bool IsContext(ITypeSymbol? type) => Is(type as INamedTypeSymbol, "ManifestContext", "KubeDsl");

    public static bool IsManifests(ISymbol member) => member.GetAttributes().Any(attribute => Is(attribute.AttributeClass, "ManifestsAttribute", "KubeDsl"));

    /// <summary>What a method, constructor or property does; null for one without metadata.</summary>
    public DslMember? MemberOf(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        return members.TryGetValue(definition, out var known) ? known : members.GetOrAdd(definition, ReadMember);
    }

    public SchemaClass? ClassOf(ITypeSymbol? type) =>
        type is not INamedTypeSymbol { TypeKind: TypeKind.Class } ? null
        : classes.TryGetValue(type, out var known) ? known
        : classes.GetOrAdd(type, static found => ReadClass(found));

    public bool IsObject(ITypeSymbol? type) => Inherits(type, KubeObject);

    public bool IsNode(ITypeSymbol? type) => Inherits(type, Node);

    /// <summary>True for the value types that stand for one scalar.</summary>
    public bool IsScalar(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Struct } && type.Interfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, scalar));

    /// <summary>The text that a member of a closed set stands for; null for an enum that is no closed set.</summary>
    public string? TextOf(ITypeSymbol @enum, object value)
    {
        var texts = enums.TryGetValue(@enum, out var known) ? known : enums.GetOrAdd(@enum, ReadEnum);
        return texts.TryGetValue(value, out var text) ? text : null;
    }

    private static bool Inherits(ITypeSymbol? type, INamedTypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return true;
        return type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => Inherits(constraint, ancestor));
    }

    private static DslMember? ReadMember(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.ConstructorArguments.Length < 2)
                continue;
            if (Is(attribute.AttributeClass, "ManifestFieldAttribute", "KubeDsl.Objects"))
                return OfField(attribute);
            if (Is(attribute.AttributeClass, "RecipeAttribute", "KubeDsl.Objects"))
                return OfRecipe(attribute);
            if (Is(attribute.AttributeClass, "DeclaresExistingAttribute", "KubeDsl.Objects"))
                return OfExistence(attribute);
        }
        return null;
    }

    private static FieldMember? OfField(AttributeData attribute)
    {
        if (attribute.ConstructorArguments[0].Value is not string path || !Enum.TryParse<FieldAction>(NameOf(attribute.ConstructorArguments[1]), out var action))
            return null;
        var steps = path.Split('.');
        return new FieldMember([.. steps.Take(steps.Length - 1)], steps[steps.Length - 1], action, Named(attribute, "Key")?.Value as string);
    }

    private static RecipeMember? OfRecipe(AttributeData attribute) =>
        attribute.ConstructorArguments[0].Value is INamedTypeSymbol type
        && attribute.ConstructorArguments[1].Value is string method
        && RecipeFunction.Find(type.ToDisplayString(), method) is { } recipe
            ? new RecipeMember(recipe, Named(attribute, "Receiver") is { } receiver && NameOf(receiver) == "PodSpec")
            : null;

    private static ExistenceMember? OfExistence(AttributeData attribute) =>
        attribute.ConstructorArguments[0].Value is INamedTypeSymbol type
        && attribute.ConstructorArguments[1].Value is string method
        && typeof(MapNode).Assembly.GetType(type.ToDisplayString())?.GetMethod(method) is { } identity
        && identity.ReturnType == typeof(ResourceIdentity?)
            ? new ExistenceMember(identity)
            : null;

    private static SchemaClass? ReadClass(ISymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (!Is(attribute.AttributeClass, "SchemaTypeAttribute", "KubeDsl.Objects") || attribute.ConstructorArguments is not [{ Value: string name }])
                continue;
            var blank = Named(attribute, "ApiVersion")?.Value is string apiVersion && Named(attribute, "Kind")?.Value is string kind
                ? MapNode.Of(("apiVersion", apiVersion), ("kind", kind))
                : MapNode.Empty;
            return new SchemaClass(name, blank, (Named(attribute, "PodSpecPath")?.Value as string)?.Split('.'));
        }
        return null;
    }

    private static IReadOnlyDictionary<object, string> ReadEnum(ISymbol type)
    {
        var texts = new Dictionary<object, string>();
        foreach (var member in ((ITypeSymbol)type).GetMembers().OfType<IFieldSymbol>())
            foreach (var attribute in member.GetAttributes())
                if (member.ConstantValue is { } value && Is(attribute.AttributeClass, "EnumMemberAttribute", "System.Runtime.Serialization") && Named(attribute, "Value")?.Value is string text)
                    texts[value] = text;
        return texts;
    }

    private static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
            if (argument.Key == name)
                return argument.Value;
        return null;
    }

    private static string? NameOf(TypedConstant constant) => constant.Type?.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))?.Name;

    private static bool Is(INamedTypeSymbol? type, string name, string space) => type is not null && type.Name == name && type.ContainingNamespace.ToDisplayString() == space;
}
