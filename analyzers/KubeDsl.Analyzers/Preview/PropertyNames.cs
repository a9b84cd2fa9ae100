using System.Globalization;
using System.Text;

namespace KubeDsl.Analyzers.Preview;

/// <summary>C# names for sets, each given once: <c>web-shop</c> becomes <c>WebShop</c>.</summary>
internal sealed class PropertyNames
{
    // Generated files are told apart without regard to case, so the names are too.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase)
    {
        PreviewEmitter.ClassName, nameof(Equals), nameof(ReferenceEquals), nameof(GetHashCode), nameof(GetType), nameof(ToString), nameof(MemberwiseClone), "Finalize",
    };

    public string Take(string set)
    {
        var name = Pascal(set);
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }

    private static string Pascal(string set)
    {
        var name = new StringBuilder(set.Length + 1);
        var startsWord = true;
        foreach (var character in set)
        {
            if (char.IsLetterOrDigit(character))
            {
                if (name.Length == 0 && char.IsDigit(character))
                    name.Append('_');
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            }
            startsWord = !char.IsLetterOrDigit(character);
        }
        return name.Length == 0 ? "Set" : name.ToString();
    }
}
