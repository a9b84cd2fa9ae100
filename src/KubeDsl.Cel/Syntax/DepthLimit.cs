namespace KubeDsl.Cel.Syntax;

/// <summary>
/// Refuses expressions whose tree is deeper than later stages, which recurse, should go. Chains such as <c>a + b + c</c>
/// are deep trees although they were read in a loop.
/// </summary>
internal static class DepthLimit
{
    public static void Check(Expr root, int limit)
    {
        var waiting = new Stack<(Expr Expression, int Depth)>();
        waiting.Push((root, 1));
        while (waiting.Count > 0)
        {
            var (expression, depth) = waiting.Pop();
            if (depth > limit)
                throw new CelSyntaxException(expression.Offset, $"expression recursion limit exceeded: {limit}");
            foreach (var child in expression.Children)
                waiting.Push((child, depth + 1));
        }
    }
}
