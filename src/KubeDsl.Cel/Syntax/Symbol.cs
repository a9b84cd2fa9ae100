using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Syntax;

/// <summary>What a name stands for: a variable of the environment, one of a macro, or a constant such as a type.</summary>
/// <param name="Name">The name, with its dots.</param>
/// <param name="Type">The declared type.</param>
/// <param name="Slot">The place of a variable in its row; -1 for a constant.</param>
/// <param name="IsLocal">True for a macro's variable.</param>
/// <param name="Value">The constant.</param>
internal sealed record Symbol(string Name, CelType Type, int Slot, bool IsLocal = false, CelValue? Value = null);
