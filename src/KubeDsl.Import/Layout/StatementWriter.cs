using KubeDsl.Import.Code;
using KubeDsl.Import.Resources;

namespace KubeDsl.Import.Layout;

/// <summary>Writes the statements of a method, with blank lines around what takes several lines.</summary>
internal sealed class StatementWriter(CodeWriter writer, LambdaScope scope)
{
    private const int Indent = 8;

    private CodeWriter group = new();
    private bool groupIsLong;
    private bool isFirst = true;
    private bool lastWasLong;

    /// <summary><c>var web = …;</c></summary>
    public void Declare(ResourceCode resource)
    {
        WriteComments(resource.Comments);
        WriteLocals(resource);
        Write($"var {resource.Variable.Name} = ", resource.Value);
    }

    /// <summary><c>yield return …;</c></summary>
    public void Give(ResourceCode resource, bool isVariable)
    {
        if (!isVariable)
        {
            WriteComments(resource.Comments);
            WriteLocals(resource);
        }
        Write("yield return ", isVariable ? new VariableUse(resource.Variable) : resource.Value);
        WriteComments(resource.CommentsBelow);
    }

    /// <summary>Ends what belongs together: a resource with its variables.</summary>
    public void EndGroup()
    {
        if (!isFirst && (groupIsLong || lastWasLong))
            writer.Line(0, "");
        writer.Text(group.ToString());
        (group, isFirst, lastWasLong, groupIsLong) = (new CodeWriter(), false, groupIsLong, false);
    }

    private void WriteComments(IReadOnlyList<string> comments)
    {
        foreach (var comment in comments)
            group.Line(Indent, CodeWriter.Comment(comment));
        groupIsLong |= comments.Count > 0;
    }

    private void WriteLocals(ResourceCode resource)
    {
        foreach (var (variable, value) in resource.Locals)
            Write($"var {variable.Name} = ", value);
    }

    private void Write(string head, Expression value)
    {
        var statement = new CodeWriter();
        statement.Statement(Indent, head, value, scope);
        var text = statement.ToString();
        groupIsLong |= text.AsSpan()[..^1].Contains('\n');
        group.Text(text);
    }
}
