using KubeDsl.Build.Requests;

namespace KubeDsl.Build.Tests.Requests;

public class ParameterTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a=1")]
    [InlineData("a=1;b=2=3")]
    [InlineData("a=")]
    public void Text_ReadAndWritten_IsTheSame(string text)
    {
        Assert.True(ParameterText.TryRead(text, out var parameters, out _));
        Assert.Equal(text, ParameterText.Write(parameters));
    }

    [Theory]
    [InlineData("semi;colon")]
    [InlineData("100%")]
    [InlineData("%3B")]
    [InlineData("%253B")]
    [InlineData("two\r\nlines")]
    [InlineData(" blanks ")]
    public void Value_WrittenAndRead_IsTheSame(string value)
    {
        Assert.True(ParameterText.TryRead(ParameterText.Write([new("name", value)]), out var parameters, out _));
        Assert.Equal(value, parameters["name"]);
    }

    [Theory]
    [InlineData("secret", "Entry 1 has no name")]
    [InlineData("a=1;=secret", "Entry 2 has no name")]
    [InlineData("a=secret;a=secret", "'a' is given twice")]
    public void Mistake_IsNamed_WithoutTheValue(string text, string message)
    {
        Assert.False(ParameterText.TryRead(text, out _, out var problem));
        Assert.Contains(message, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }
}
