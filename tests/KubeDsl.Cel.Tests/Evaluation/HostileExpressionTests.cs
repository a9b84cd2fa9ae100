using System.Diagnostics;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests;

namespace KubeDsl.Cel.Tests.Evaluation;

/// <summary>Random edits of expressions: whatever comes out, compiling and evaluating end, and never throw.</summary>
public class HostileExpressionTests
{
    private const int Rounds = 6000;

    private static readonly string[] Seeds =
    [
        "object.spec.containers.all(c, c.image.startsWith('a/') && !c.image.endsWith(':latest'))",
        "has(object.spec.replicas) ? object.spec.replicas <= 5 : object.metadata.?labels[?'app'].orValue('x') != ''",
        "object.spec.containers.map(c, c.?name.orValue('')).filter(n, n.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')).size() > 0",
        "'%s: %d %.2f %x'.format([object.kind, 1, 2.5, b'\\x00a']) + string(duration('1h') + duration('5m'))",
        "{'a': [1, 2, 3].sum(), ?'b': optional.none()}.transformMap(k, v, v * 2).all(k, v, v in [2, 4, 12])",
        "quantity('1Gi').add(quantity('1')).isGreaterThan(quantity('0')) && cidr('10.0.0.0/8').containsIP(ip('10.1.1.1'))",
        "timestamp('2026-01-01T00:00:00Z').getHours('Europe/Berlin') + size(url('https://a.b/c?d=e').getQuery()['d'])",
        "semver('1.2.3').isLessThan(semver('v2', true)) || format.named('uri').value().validate('x').hasValue()",
        "object.spec.ports.sortBy(p, p.port).exists(i, p, p.port == 80 + i) || 'abc'.findAll('[a-c]', 2).join(',') == r'a,b'",
        "sets.contains([1, 2u, 3.0], [dyn(1)]) ? -9223372036854775808 : 0x7f - 1u",
    ];

    private static readonly string[] Parts =
    [
        "(", ")", "[", "]", "{", "}", "?", ":", ",", ".", "'", "\"", "\\", "&&", "||", "!", "-", "+", "*", "/", "%", "==", "<", " in ", "null", "true",
        "1", "1u", "1.5", "-1", "9223372036854775807", "''", "b''", "object", "dyn(", ".map(x, ", ".all(x, ", ".filter(k, v, ", "has(", "[?0]", ".?a", "size(",
        "😀", "\0", "\n", "//", "'''", "r'", "optional.of(", ".orValue(", ".matches('(a*)*b')", ".format([", ".sum()", ".sort()", ".flatten()", "lists.range(",
        ".replace('', 'xx')", ".split('')", "type(", "duration('1s')", "timestamp(0)", ".substring(", "@", "`", "$", "\u2028",
    ];

    [Fact]
    public void EditedExpression_NeverThrows_AndAlwaysEnds()
    {
        var random = new Random(20260131);
        var environment = CelEnvironment.Kubernetes.WithVariable("object", CelType.Dyn);
        var manifest = MapNode.Of(
            ("kind", "Pod"), ("metadata", MapNode.Of(("name", "a"), ("labels", MapNode.Of("app", UnknownNode.Instance)))),
            ("spec", MapNode.Of(("containers", ListNode.Of(MapNode.Of(("name", "c"), ("image", "a/b:1")))), ("ports", ListNode.Of(MapNode.Of("port", 80))))));
        var compiled = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var expression = Edit(random, Seeds[random.Next(Seeds.Length)]);
            var watch = Stopwatch.StartNew();
            try
            {
                var program = environment.Compile(expression, out var diagnostics);
                foreach (var diagnostic in diagnostics)
                    Assert.NotEmpty(diagnostic.ToDisplayString());
                if (program is not null)
                {
                    compiled++;
                    var activation = environment.NewActivation().Set("object", manifest);
                    var value = program.Evaluate(activation);
                    Assert.NotNull(value.ToString());
                    program.Explain(activation, new CelLimits(10_000));
                }
            }
            catch (Exception failure)
            {
                Assert.Fail($"round {round}: {expression}\n{failure}");
            }
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"round {round} took {watch.Elapsed}: {expression}");
        }
        Assert.True(compiled > Rounds / 20, $"only {compiled} of {Rounds} compiled: the edits are too wild to test evaluation");
    }

    private static string Edit(Random random, string text)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(0, 6), text.Length - at);
            var other = Seeds[random.Next(Seeds.Length)];
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Parts[random.Next(Parts.Length)]),
                2 => text.Remove(at, length).Insert(at, Parts[random.Next(Parts.Length)]),
                3 => text.Insert(at, text.Substring(at, length)),
                _ => "(" + text + ")" + (random.Next(2) == 0 ? " && " : " == ") + "(" + other + ")",
            };
        }
        return text;
    }
}
