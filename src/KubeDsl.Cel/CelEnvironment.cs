using System.Collections.Concurrent;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Functions;
using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel;

/// <summary>
/// What an expression may refer to: variables with their types, and the functions of the API server. Environments are
/// immutable and may be used by many threads; each keeps the programs that it compiled.
/// </summary>
public sealed class CelEnvironment
{
    private const int MaxCached = 4096;

    private readonly Dictionary<string, int> slots;
    private readonly Symbol[] variables;
    private readonly ConcurrentDictionary<string, Compilation> cache = new(StringComparer.Ordinal);
    private int cached;

    private readonly Func<string, CelObjectType?>? structures;

    private CelEnvironment(FunctionTable functions, Symbol[] variables, Func<string, CelObjectType?>? structures = null)
    {
        Functions = functions;
        this.structures = structures;
        this.variables = variables;
        slots = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < variables.Length; i++)
            slots[variables[i].Name] = i;
    }

    /// <summary>The environment of the API server without variables: all its functions and types.</summary>
    public static CelEnvironment Kubernetes { get; } = new(KubernetesFunctions.Create(), []);

    /// <summary>
    /// The environment of mutations: that of the API server, with the literals <c>Object{…}</c> and <c>JSONPatch{…}</c>. Programs that make them can be
    /// compiled; evaluated they are unknown.
    /// </summary>
    public static CelEnvironment Mutations { get; } = new(MutationLibrary.CreateFunctions(), [], MutationLibrary.FindStructure);

    /// <summary>The type of the <c>authorizer</c> of admission policies. Leave the variable unset: who may do what is unknown offline.</summary>
    public static CelType AuthorizerType => AuthorizerLibrary.Authorizer;

    /// <summary>The type of <c>authorizer.requestResource</c> of admission policies.</summary>
    public static CelType ResourceCheckType => AuthorizerLibrary.ResourceCheck;

    internal FunctionTable Functions { get; }

    internal bool HasBindings { get; private init; }

    internal int VariableCount => variables.Length;

    /// <summary>This environment with one variable more; a variable of the same name is replaced.</summary>
    /// <param name="name">An identifier, or several with dots between.</param>
    /// <param name="type">The type that the checker takes it to have.</param>
    public CelEnvironment WithVariable(string name, CelType type)
    {
        var kept = variables.Where(variable => variable.Name != name).ToList();
        kept.Add(new Symbol(name, type, kept.Count));
        return new CelEnvironment(Functions, kept.Select((variable, slot) => variable with { Slot = slot }).ToArray(), structures) { HasBindings = HasBindings };
    }

    /// <summary>This environment with the macro <c>cel.bind(name, value, body)</c>, which the server has in device selectors alone.</summary>
    public CelEnvironment WithBindings() => new(Functions, variables, structures) { HasBindings = true };

    /// <summary>Reads and checks an expression; the outcome is kept, so that compiling again costs a look-up.</summary>
    /// <param name="expression">The text, of at most 100,000 characters.</param>
    /// <param name="diagnostics">Why there is no program; empty when there is one.</param>
    /// <returns>The program, or null when the API server would refuse the expression.</returns>
    public CelProgram? Compile(string expression, out IReadOnlyList<CelDiagnostic> diagnostics)
    {
        if (!cache.TryGetValue(expression, out var compilation))
        {
            compilation = Compilation.Of(expression, this);
            // The dictionary's own count takes all its locks.
            if (Interlocked.Increment(ref cached) > MaxCached)
            {
                cache.Clear();
                Interlocked.Exchange(ref cached, 1);
            }
            cache[expression] = compilation;
        }
        diagnostics = compilation.Diagnostics;
        return compilation.Program;
    }

    /// <summary>Values for the variables; all are unknown at first.</summary>
    public CelActivation NewActivation() => new(this);

    internal CelObjectType? FindStructure(string name) => structures?.Invoke(name);

    internal Symbol VariableAt(int slot) => variables[slot];

    internal int SlotOf(string name) => slots.TryGetValue(name, out var slot) ? slot : -1;

    internal Symbol? FindSymbol(string name) =>
        slots.TryGetValue(name, out var slot) ? variables[slot] : TypeNames.Find(name);
}
