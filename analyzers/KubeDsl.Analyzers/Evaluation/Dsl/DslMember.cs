namespace KubeDsl.Analyzers.Evaluation.Dsl;

/// <summary>What the metadata on a member of the DSL says about it.</summary>
internal abstract record DslMember;

/// <summary>A fluent method, a getter or a constructor that works on one field.</summary>
/// <param name="At">The maps between the object and the field.</param>
/// <param name="Field">The field.</param>
/// <param name="Action">What is done with it.</param>
/// <param name="Key">The key field of an item that is added by its key.</param>
internal sealed record FieldMember(string[] At, string Field, FieldAction Action, string? Key) : DslMember;

/// <summary>A verb that stands for a recipe.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="IsOfPodSpec">True when the recipe works on the pod spec of the object.</param>
internal sealed record RecipeMember(RecipeFunction Recipe, bool IsOfPodSpec) : DslMember;

/// <summary>A call that declares an object to exist in the cluster.</summary>
/// <param name="Identity">Makes the identity from the arguments as nodes; null when it is not known.</param>
internal sealed record ExistenceMember(System.Reflection.MethodInfo Identity) : DslMember;
