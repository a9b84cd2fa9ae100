using KubeDsl.Generators.Emitting;

namespace KubeDsl.Import.Code;

/// <summary>Names the variables of a method: each as it is best called, where no other is.</summary>
internal static class VariableNames
{
    /// <summary><c>shop-db</c> becomes <c>shopDb</c>; <paramref name="sort"/> is added where that is no name.</summary>
    public static string Of(string subject, string sort)
    {
        var ascii = string.Concat(subject.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'));
        var pascal = Names.Pascal(ascii).TrimStart('_');
        if (ascii.Trim('-').Length == 0)
            return Camel(sort);
        if (char.IsAsciiDigit(pascal[0]))
            return Camel(sort) + pascal;
        return Keywords.Include(Camel(pascal)) ? Camel(pascal) + sort : Camel(pascal);
    }

    /// <summary>Settles the names.</summary>
    public static IReadOnlySet<string> Assign(IReadOnlyCollection<Variable> variables)
    {
        var preferred = variables.CountBy(variable => variable.Preferred).ToDictionary(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in variables.Where(variable => preferred[variable.Preferred] == 1))
            taken.Add(variable.Name = variable.Preferred);
        foreach (var variable in variables.Where(variable => preferred[variable.Preferred] > 1))
            variable.Name = Free(variable.Alternative, taken);
        return taken;
    }

    private static string Free(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{wanted}{number}";
        return name;
    }

    private static string Camel(string pascal)
    {
        // DNSName becomes dnsName, and DNS becomes dns.
        var capitals = pascal.TakeWhile(char.IsAsciiLetterUpper).Count();
        var lowered = capitals <= 1 ? 1 : capitals == pascal.Length ? capitals : capitals - 1;
        return pascal[..lowered].ToLowerInvariant() + pascal[lowered..];
    }
}
