using KubeDsl.Cluster.Secrecy;

namespace KubeDsl.Cluster.Tests.Secrecy;

public class SecretTextTests
{
    [Theory]
    [InlineData("password is hunter2!", "password is ***!")]
    [InlineData("data aHVudGVyMg== was sent", "data *** was sent")]
    [InlineData("token to\\nken-two was quoted", "token *** was quoted")]
    [InlineData("line ken-two of the token", "line *** of the token")]
    [InlineData("nothing here", "nothing here")]
    public void ValuesOfSecrets_AreTakenOut(string text, string expected)
    {
        var secrets = new SecretText();
        secrets.Learn(Yaml.Map("{kind: Secret, data: {password: aHVudGVyMg==}, stringData: {token: \"to\\nken-two\"}}"));
        Assert.Equal(expected, secrets.Clean(text));
    }

    [Fact]
    public void OtherKinds_HoldNoSecrets()
    {
        var secrets = new SecretText();
        secrets.Learn(Yaml.Map("{kind: ConfigMap, data: {level: debug}}"));
        Assert.Equal("debug", secrets.Clean("debug"));
    }

    [Fact]
    public void MaskedObject_KeepsItsKeys() =>
        Assert.Equal(Yaml.Map("{kind: Secret, data: {password: '***'}}"), SecretFields.Mask(Yaml.Map("{kind: Secret, data: {password: aHVudGVyMg==}}")));
}
