using KubeDsl.Import.Code;
using KubeDsl.Import.Resources;

namespace KubeDsl.Import.Layout;

/// <summary>Writes the statements of a method, with blank lines around those that take several.</summary>
internal sealed class StatementWriter(CodeWriter writer, LambdaScope scope)
{
    private const int Indent = 8;

    private bool isFirst = true;
    private bool wasLong;

    /// <summary><c>var web = …;</c></summary>
    public void Declare(ResourceCode resource)
    {
        WriteLocals(resource);
        Write(resource.Comments, $"var {resource.Variable.Name} = ", resource.Value, joinsLast: resource.Locals.Count > 0);
    }

    /// <summary><c>yield return …;</c></summary>
    public void Give(ResourceCode resource, bool isVariable)
    {
        if (!isVariable)
            WriteLocals(resource);
        Write(
            isVariable ? [] : resource.Comments,
            "yield return ",
            isVariable ? new VariableUse(resource.Variable) : resource.Value,
            joinsLast: isVariable || resource.Locals.Count > 0);
        foreach (var comment in resource.CommentsBelow)
            writer.Line(Indent, CodeWriter.Comment(comment));
        wasLong |= resource.CommentsBelow.Count > 0;
    }

    private void WriteLocals(ResourceCode resource)
    {
        var joins = false;
        foreach (var (variable, value) in resource.Locals)
        {
            Write([], $"var {variable.Name} = ", value, joins);
            joins = true;
        }
    }

    private void Write(IReadOnlyList<string> comments, string head, Expression value, bool joinsLast)
    {
        var statement = new CodeWriter();
        foreach (var comment in comments)
            statement.Line(Indent, CodeWriter.Comment(comment));
        statement.Statement(Indent, head, value, scope);
        var text = statement.ToString();
        var isLong = text.AsSpan()[..^1].Contains('\n');
        if (!isFirst && !joinsLast && (isLong || wasLong))
            writer.Line(0, "");
        writer.Text(text);
        (isFirst, wasLong) = (false, isLong);
    }
}
