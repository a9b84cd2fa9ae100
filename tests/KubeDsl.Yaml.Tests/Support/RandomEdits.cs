using System.Text;

namespace KubeDsl.Yaml.Tests.Support;

/// <summary>Texts that are nearly another one: some of it is taken out, said twice, or has a character more.</summary>
internal static class RandomEdits
{
    public static string Of(string original, string characters, Random random)
    {
        var text = new StringBuilder(original);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, characters[random.Next(characters.Length)]);
                    break;
                default:
                    text.Insert(at, original.Substring(random.Next(original.Length - 12), random.Next(1, 12)));
                    break;
            }
        }
        return text.ToString();
    }
}
