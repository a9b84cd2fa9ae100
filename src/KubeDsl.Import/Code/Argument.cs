namespace KubeDsl.Import.Code;

/// <summary>An argument of a call.</summary>
/// <param name="Value">The value.</param>
/// <param name="Name">The name of the parameter, where it is written; else null.</param>
internal sealed record Argument(Expression Value, string? Name = null)
{
    public static implicit operator Argument(Expression value) => new(value);
}
