using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Import.Resources;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Layout;

/// <summary>Writes the file: usings, class, methods.</summary>
internal static class ProgramWriter
{
    private const int Step = 4;

    public static string Write(IReadOnlyList<ManifestsMethod> methods, IReadOnlyDictionary<Manifest, ResourceCode> described, TypeNames types, ImportOptions options)
    {
        var body = new CodeWriter();
        var names = MethodNames.Of(methods, types, options.ClassName);
        for (var i = 0; i < methods.Count; i++)
        {
            if (i > 0)
                body.Line(0, "");
            body.Line(Step, "[Manifests]");
            body.Line(Step, $"public static IEnumerable<Resource> {names[i]}()");
            body.Line(Step, "{");
            WriteStatements(body, methods[i].Manifests.Select(manifest => described[manifest]).ToArray());
            body.Line(Step, "}");
        }

        var text = body.ToString();
        var head = new CodeWriter();
        head.Line(0, "using System.Collections.Generic;");
        head.Line(0, "using KubeDsl;");
        var usings = NeedsNodes(described.Values) ? types.Usings.Append("KubeDsl.Manifests") : types.Usings;
        foreach (var space in usings.Order(StringComparer.Ordinal))
            head.Line(0, $"using {space};");
        head.Line(0, "");
        if (options.Namespace is { } own)
        {
            head.Line(0, $"namespace {own};");
            head.Line(0, "");
        }
        head.Line(0, $"public static class {options.ClassName}");
        head.Line(0, "{");
        return head + text + "}\n";
    }

    private static void WriteStatements(CodeWriter writer, IReadOnlyList<ResourceCode> resources)
    {
        var order = new StatementOrder(resources);
        var locals = resources.SelectMany(resource => resource.Locals).Select(local => local.Variable);
        var variables = resources.Where(order.IsReferredTo).Select(resource => resource.Variable).Concat(locals).ToArray();
        var statements = new StatementWriter(writer, LambdaScope.Of(VariableNames.Assign(variables)));
        foreach (var resource in resources)
        {
            var isVariable = order.IsReferredTo(resource);
            foreach (var needed in isVariable ? order.Declare(resource) : order.DeclareBefore(resource))
            {
                statements.Declare(needed);
                if (needed != resource)
                    statements.EndGroup();
            }
            statements.Give(resource, isVariable);
            statements.EndGroup();
        }
    }

    private static bool NeedsNodes(IEnumerable<ResourceCode> resources) =>
        resources.SelectMany(resource => resource.Expressions).Any(Expressions.UseNodes);
}
