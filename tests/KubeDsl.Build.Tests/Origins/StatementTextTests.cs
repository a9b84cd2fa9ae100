using KubeDsl.Build.Origins;

namespace KubeDsl.Build.Tests.Origins;

public class StatementTextTests
{
    [Theory]
    // In the order of execution: what stands in an argument comes before the call.
    [InlineData("a.Set(1)\n.Other(2)\n.Set(3);", "Set", "1 3")]
    [InlineData("a\n.Add(b\n.Add(1))\n.Add(2);", "Add", "3 2 4")]
    [InlineData("new Pod(\n\"a\").Put<Pod>(1)", "new Pod", "1")]
    [InlineData("x.New(\nnew KubeDsl.Pod(1), new Pods(2))", "new Pod", "2")]
    // Neither comments nor texts are code.
    [InlineData("a // .Set(0)\n.Set(\"(\\\")\") /* .Set(\n */ .Set(')')", "Set", "2 3")]
    [InlineData("a.Set(@\"C:\\\")\n.Set($\"{b.Set(\"}\")} (\")\n.Set(\"\"\"\n(\" \"\"\").Set($@\"{{ (\")", "Set", "1 2 3 4")]
    // Of a condition with the same call in both branches the order is not plain; in one branch it is.
    [InlineData("a.Set(1).Set(\nb ? 1 : 2)\n.Set(b?.C ?? 3)", "Set", "1 1 3")]
    [InlineData("a.When(b ? c.Set(1) : c, 2)\n.Set(3)", "Set", "1 2")]
    [InlineData("a.When(b ? c.Set(1) : c.Set(2))", "Set", "")]
    [InlineData("b ? c.Set(1) : c.Set(2)", "Set", "")]
    public void Calls_AreFoundInTheOrderOfTheCode(string text, string called, string lines) =>
        Assert.Equal(lines, string.Join(' ', new StatementText(CodeText.Of(text)).CallsOf(called).Select(call => text[..call.Start].Count(character => character == '\n') + 1)));
}
