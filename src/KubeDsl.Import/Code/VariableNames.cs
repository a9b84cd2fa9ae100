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

    /// <summary>
    /// Settles the names: a name goes to the only variable that wants it, or to the main one of those that do; the others take their
    /// next best.
    /// </summary>
    public static IReadOnlySet<string> Assign(IReadOnlyCollection<Variable> variables)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var waiting = variables;
        for (var choice = 0; waiting.Count > 0; choice++)
        {
            foreach (var contenders in waiting.GroupBy(variable => Choice(variable, choice), StringComparer.Ordinal).ToArray())
            {
                var main = contenders.Where(variable => variable.IsMain).Take(2).ToArray();
                var winner = contenders.Count() == 1 ? contenders.First() : main.Length == 1 ? main[0] : null;
                if (winner is not null && taken.Add(contenders.Key))
                    winner.Name = contenders.Key;
            }
            foreach (var variable in waiting.Where(variable => variable.Name is null && choice >= variable.Names.Count - 1))
                variable.Name = Free(variable.Names[^1], taken);
            waiting = [.. waiting.Where(variable => variable.Name is null)];
        }
        return taken;
    }

    private static string Choice(Variable variable, int choice) => variable.Names[Math.Min(choice, variable.Names.Count - 1)];

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
