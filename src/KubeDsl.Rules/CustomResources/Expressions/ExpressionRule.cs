using KubeDsl.Cel;
using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>One rule of a schema, compiled when it is first needed.</summary>
internal sealed class ExpressionRule
{
    private readonly Lazy<CelProgram?> program;
    private readonly Lazy<CelProgram?> messageProgram;
    private readonly string? message;

    public ExpressionRule(ObjectView source, CelEnvironment environment)
    {
        Environment = environment;
        Text = source.Text("rule")!;
        message = source.Text("message");
        Reason = source.Text("reason");
        FieldSteps = source.Text("fieldPath") is { } fieldPath ? RuleFieldPath.Read(fieldPath) : [];
        program = new Lazy<CelProgram?>(() => environment.Compile(Text, out _));
        var messageExpression = source.Text("messageExpression");
        messageProgram = new Lazy<CelProgram?>(() => messageExpression is null ? null : environment.Compile(messageExpression, out _));
        HasOptionalOldSelf = source.IsTrue("optionalOldSelf");
    }

    public CelEnvironment Environment { get; }

    public string Text { get; }

    public string? Reason { get; }

    public bool HasOptionalOldSelf { get; }

    /// <summary>The way from the object of the rule to the field it is about; empty for the object itself.</summary>
    public IReadOnlyList<string> FieldSteps { get; }

    /// <summary>The expression; null when the server would not have taken it.</summary>
    public CelProgram? Program => program.Value;

    public CelProgram? MessageProgram => messageProgram.Value;

    /// <summary>True for a rule about a change, which says nothing about what is created.</summary>
    public bool NeedsOldObject => !HasOptionalOldSelf && Program?.Variables.Contains("oldSelf") == true;

    /// <summary>What the rule says where no expression makes the message.</summary>
    public string Message => message is { Length: > 0 } text ? text.Trim() : $"failed rule: {Text.Trim()}";

    public FieldPath PathBelow(FieldPath path)
    {
        foreach (var step in FieldSteps)
            path = path.Child(step);
        return path;
    }
}
