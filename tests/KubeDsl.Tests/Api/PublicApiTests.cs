using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using KubeDsl.Objects;

namespace KubeDsl.Tests.Api;

/// <summary>What users can call. A change here is a change for them, so it is seen in review.</summary>
public class PublicApiTests
{
    private static readonly Type[] Exported = [.. typeof(KubeObject).Assembly.GetExportedTypes()
        .Where(type => !type.IsNested)
        .OrderBy(type => type.Namespace, StringComparer.Ordinal)
        .ThenBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The hand-written part in full: types, and what is added to generated classes.</summary>
    [Fact]
    public void HandWritten_IsAsAgreed()
    {
        var text = new StringBuilder();
        foreach (var type in Exported)
        {
            var members = (IsGenerated(type) ? Signatures.Of(type, member => member.IsDefined(typeof(RecipeAttribute))) : Signatures.Of(type)).ToList();
            if (members.Count == 0 && IsGenerated(type))
                continue;
            text.Append(type.Namespace).Append(": ").Append(IsGenerated(type) ? $"added to {type.Name}" : Signatures.Header(type)).Append('\n');
            foreach (var member in members)
                text.Append("  ").Append(member).Append('\n');
        }
        Golden.Matches("tests/KubeDsl.Tests/Golden/PublicApi.txt", text.ToString());
    }

    /// <summary>The generated part in a line a type: how many members, and a hash of their signatures.</summary>
    [Fact]
    public void Generated_IsAsAgreed()
    {
        var text = new StringBuilder();
        foreach (var type in Exported.Where(IsGenerated))
        {
            var members = Signatures.Of(type, member => !member.IsDefined(typeof(RecipeAttribute))).ToList();
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', members))))[..8];
            text.Append(type.FullName).Append(' ').Append(members.Count).Append(' ').Append(hash).Append('\n');
        }
        Golden.Matches("tests/KubeDsl.Tests/Golden/GeneratedApi.txt", text.ToString());
    }

    [Fact]
    public void Classes_AreSealedOrAbstract() =>
        Assert.DoesNotContain(Exported, type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Extensions_TakeWhatTheyExtendByTheNarrowestType() =>
        Assert.DoesNotContain(
            Exported.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(method => method.IsDefined(typeof(ExtensionAttribute))),
            method => method.GetParameters()[0].ParameterType == typeof(object));

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(SchemaTypeAttribute)) || (type.IsEnum && type.Namespace == "KubeDsl");
}
