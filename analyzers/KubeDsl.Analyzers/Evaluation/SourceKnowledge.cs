using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Memory;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>
/// What can be asked about the code of one compilation; every answer is found once. The code is read without regard to nullable references,
/// which the compiler takes as long for as for all the rest, and which change nothing in what code does.
/// </summary>
internal sealed class SourceKnowledge
{
    private static readonly ConditionalWeakTable<Compilation, Compilation> Read = new();
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, SourceKnowledge>> Known = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly ConcurrentDictionary<ISymbol, IOperation?> bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IOperation, IReadOnlyCollection<ISymbol>> assigned = new();
    private readonly ConcurrentDictionary<IOperation, (IReadOnlyCollection<ISymbol> Seen, IReadOnlyCollection<ISymbol> Assigned)> captured = new();
    private readonly ConcurrentDictionary<ISymbol, (Value Value, Recording Read)> statics = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, BodyId?> ids = new(SymbolEqualityComparer.Default);

    private SourceKnowledge(Compilation compilation, DslSymbols dsl, string? environment, CancellationToken cancellation)
    {
        Compilation = compilation;
        Dsl = dsl;
        Environment = environment;
        Texts = new SourceTexts(compilation, cancellation);
        Origins = new Origins(Texts);
        Surroundings = Surroundings.Of(compilation, environment, cancellation);
        Items = new ItemReader(this);
    }

    public Compilation Compilation { get; }

    public DslSymbols Dsl { get; }

    /// <summary>The environment that members are told; null where it may be any.</summary>
    public string? Environment { get; }

    public SourceTexts Texts { get; }

    public Origins Origins { get; }

    /// <summary>What is remembered of earlier compilations.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>Reads bodies in parts.</summary>
    public ItemReader Items { get; }

    /// <summary>The knowledge of a compilation; null when it does not use KubeDsl.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="environment">The environment that members are told; null for what holds in every one.</param>
    /// <param name="cancellation">Ends the reading of the files' shapes.</param>
    public static SourceKnowledge? Of(Compilation compilation, string? environment, CancellationToken cancellation)
    {
        var read = Read.GetValue(compilation, WithoutNullableReferences);
        if (DslSymbols.Of(read) is not { } dsl)
            return null;
        var known = Known.GetValue(read, static _ => new(StringComparer.Ordinal));
        var key = environment is null ? "" : "=" + environment;
        return known.TryGetValue(key, out var found) ? found : known.GetOrAdd(key, new SourceKnowledge(read, dsl, environment, cancellation));
    }

    /// <summary>The knowledge of a compilation, of what holds in every environment; null when it does not use KubeDsl.</summary>
    public static SourceKnowledge? Of(Compilation compilation, CancellationToken cancellation) => Of(compilation, null, cancellation);

    /// <summary>The methods, properties and accessors of a file that have attributes, in the order of the code.</summary>
    public IEnumerable<ISymbol> AttributedIn(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var node in Texts.AttributedIn(tree))
        {
            cancellation.ThrowIfCancellationRequested();
            if (ModelOf(tree).GetDeclaredSymbol(node, cancellation) is { } member)
                yield return member;
        }
    }

    public SemanticModel ModelOf(SyntaxTree tree) => models.TryGetValue(tree, out var known) ? known : models.GetOrAdd(tree, Compilation.GetSemanticModel(tree));

    /// <summary>A type that is not generic, by its full name.</summary>
    public INamedTypeSymbol? TypeNamed(string name) => types.TryGetValue(name, out var known) ? known : types.GetOrAdd(name, Compilation.GetTypeByMetadataName(name));

    /// <summary>The same member in this compilation, whichever it was taken from.</summary>
    public ISymbol Own(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences is [var reference, ..]
        && !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, Compilation.Assembly)
        && Compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? ModelOf(reference.SyntaxTree).GetDeclaredSymbol(reference.GetSyntax(cancellation), cancellation) ?? member
            : member;

    /// <summary>The body of a method of this compilation, by what it is remembered by; null for one without, and for a function inside a method.</summary>
    public BodyId? BodyIdOf(IMethodSymbol method) => ids.TryGetValue(method, out var known) ? known : ids.GetOrAdd(method, Texts.BodyOf);

    /// <summary>The operation of a piece of code.</summary>
    public IOperation? OperationOf(SyntaxNode syntax, CancellationToken cancellation)
    {
        if (Items.OperationIn(syntax, cancellation) is { } read)
            return read;
        Surroundings.CountReading();
        return ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation);
    }

    /// <summary>The body of a method of this compilation; null when there is none to read.</summary>
    public IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellation)
    {
        var definition = method.OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        return bodies.TryGetValue(definition, out var known) ? known : bodies.GetOrAdd(definition, FindBody(definition, cancellation));
    }

    /// <summary>The constructor that a constructor calls before anything else; null where none is written.</summary>
    public IInvocationOperation? ConstructorCallOf(IMethodSymbol constructor, CancellationToken cancellation)
    {
        SyntaxNode? call = Declaration(constructor.OriginalDefinition, cancellation) switch
        {
            ConstructorDeclarationSyntax declaration => declaration.Initializer,
            TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax parent, ..] } => parent,
            _ => null,
        };
        if (call is null)
            return null;
        var operation = OperationOf(call, cancellation);
        return operation as IInvocationOperation ?? operation?.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault();
    }

    /// <summary>The initializer of a field or property of this compilation.</summary>
    public IOperation? InitializerOf(ISymbol member, CancellationToken cancellation) =>
        bodies.TryGetValue(member, out var known) ? known : bodies.GetOrAdd(member, FindInitializer(member, cancellation));

    public static bool IsIterator(IOperation body) => DescendantsOfThis(body).Any(operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);

    /// <summary>The variables that are assigned somewhere in <paramref name="part"/>.</summary>
    public IReadOnlyCollection<ISymbol> AssignedIn(IOperation part) => assigned.TryGetValue(part, out var known) ? known : assigned.GetOrAdd(part, FindAssigned);

    /// <summary>The variables from outside that a lambda sees, and those of them that it assigns.</summary>
    public (IReadOnlyCollection<ISymbol> Seen, IReadOnlyCollection<ISymbol> Assigned) CapturedBy(IAnonymousFunctionOperation lambda, CancellationToken cancellation) =>
        captured.TryGetValue(lambda, out var known) ? known : captured.GetOrAdd(lambda, FindCaptured(lambda, cancellation));

    /// <summary>The variables from outside that a local function sees, and those of them that it assigns.</summary>
    public (IReadOnlyCollection<ISymbol> Seen, IReadOnlyCollection<ISymbol> Assigned) CapturedBy(IMethodSymbol local, CancellationToken cancellation)
    {
        if (BodyOf(local, cancellation) is not { } body)
            return ([], []);
        if (!captured.TryGetValue(body, out var known))
            known = captured.GetOrAdd(body, FindCaptured(body, cancellation));
        return ([.. known.Seen.Where(IsOutside)], [.. known.Assigned.Where(IsOutside)]);

        bool IsOutside(ISymbol variable) => !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, local);
    }

    /// <summary>The value of a static member that is set once, by its initializer.</summary>
    public (Value Value, Recording Read) StaticValueOf(ISymbol member, Func<(Value, Recording)> evaluate) =>
        statics.TryGetValue(member, out var known) ? known : statics.GetOrAdd(member, evaluate());

    private static Compilation WithoutNullableReferences(Compilation compilation) =>
        compilation is CSharpCompilation { Options.NullableContextOptions: not NullableContextOptions.Disable } csharp
            ? csharp.WithOptions(csharp.Options.WithNullableContextOptions(NullableContextOptions.Disable))
            : compilation;

    /// <summary>The operations of a method without those of the functions inside it.</summary>
    private static IEnumerable<IOperation> DescendantsOfThis(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            yield return child;
            foreach (var inner in DescendantsOfThis(child))
                yield return inner;
        }
    }

    private IOperation? FindBody(IMethodSymbol method, CancellationToken cancellation)
    {
        if (Declaration(method, cancellation) is not { } syntax)
            return null;
        var operation = OperationOf(syntax, cancellation);
        return operation switch
        {
            IMethodBodyBaseOperation body => body.BlockBody ?? body.ExpressionBody,
            ILocalFunctionOperation local => local.Body,
            IBlockOperation block => block,
            _ => null,
        };
    }

    private IOperation? FindInitializer(ISymbol member, CancellationToken cancellation)
    {
        var clause = Declaration(member, cancellation) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        if (clause is null)
            return null;
        return (OperationOf(clause, cancellation) as ISymbolInitializerOperation)?.Value;
    }

    private SyntaxNode? Declaration(ISymbol member, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences is not [var reference, ..])
            return null;
        var syntax = reference.GetSyntax(cancellation);
        return Compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? syntax : null;
    }

    private static IReadOnlyCollection<ISymbol> FindAssigned(IOperation part)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in part.Descendants())
        {
            switch (operation)
            {
                case IAssignmentOperation assignment:
                    AddTargets(assignment.Target, found);
                    break;
                case IIncrementOrDecrementOperation increment:
                    AddTargets(increment.Target, found);
                    break;
                case IArgumentOperation { Parameter.RefKind: not RefKind.None } argument:
                    AddTargets(argument.Value, found);
                    break;
                case IAddressOfOperation address:
                    AddTargets(address.Reference, found);
                    break;
            }
        }
        return found;
    }

    private static void AddTargets(IOperation target, HashSet<ISymbol> found)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                found.Add(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                found.Add(parameter.Parameter);
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    AddTargets(element, found);
                break;
            case IConversionOperation conversion:
                AddTargets(conversion.Operand, found);
                break;
        }
    }

    private (IReadOnlyCollection<ISymbol>, IReadOnlyCollection<ISymbol>) FindCaptured(IOperation function, CancellationToken cancellation)
    {
        var inside = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var assignedThere = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IOperation>([function]);
        var followed = new HashSet<IOperation>(open);
        while (open.Count > 0)
        {
            var part = open.Pop();
            assignedThere.UnionWith(AssignedIn(part));
            foreach (var operation in part.DescendantsAndSelf())
            {
                CapturedVariables.Note(operation, inside, seen);
                if (CapturedVariables.FunctionCalledBy(operation) is { } local && BodyOf(local, cancellation) is { } body && followed.Add(body))
                {
                    inside.UnionWith(local.Parameters);
                    open.Push(body);
                }
            }
        }
        seen.ExceptWith(inside);
        return (seen, assignedThere.Where(seen.Contains).ToArray());
    }
}
