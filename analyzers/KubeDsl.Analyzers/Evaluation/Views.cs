using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>
/// Which sequences are made anew whenever somebody looks: queries, iterators, the keys of a dictionary. They have been read once; when anything
/// changes that they were read from, what they hold is no longer known.
/// </summary>
internal sealed class Views
{
    private readonly Dictionary<int, HashSet<int>> ofCells = [];
    private readonly Dictionary<ISymbol, HashSet<int>> ofVariables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<int> views = [];
    private readonly Stack<Reading> readings = new();

    public bool IsView(int cell) => views.Contains(cell);

    public IEnumerable<int> Of(int cell) => ofCells.TryGetValue(cell, out var found) ? found : [];

    public IEnumerable<int> Of(ISymbol variable) => ofVariables.TryGetValue(variable, out var found) ? found : [];

    public void NoteRead(int cell)
    {
        if (readings.Count > 0)
            readings.Peek().Cells.Add(cell);
    }

    public void NoteRead(ISymbol variable)
    {
        if (readings.Count > 0)
            readings.Peek().Variables.Add(variable);
    }

    /// <summary>From here on it is noted what is read.</summary>
    public void Begin() => readings.Push(new Reading());

    /// <summary>What was read since <see cref="Begin"/>.</summary>
    public Reading End()
    {
        var reading = readings.Pop();
        if (readings.Count > 0)
        {
            readings.Peek().Cells.UnionWith(reading.Cells);
            readings.Peek().Variables.UnionWith(reading.Variables);
        }
        return reading;
    }

    public void AddOfCell(int cell, int view)
    {
        views.Add(view);
        if (cell == view)
            return;
        if (!ofCells.TryGetValue(cell, out var found))
            ofCells.Add(cell, found = []);
        found.Add(view);
    }

    public void AddOfVariable(ISymbol variable, int view)
    {
        views.Add(view);
        if (!ofVariables.TryGetValue(variable, out var found))
            ofVariables.Add(variable, found = []);
        found.Add(view);
    }

    /// <summary>What a part of a run has read.</summary>
    internal sealed class Reading
    {
        public HashSet<int> Cells { get; } = [];

        public HashSet<ISymbol> Variables { get; } = new(SymbolEqualityComparer.Default);
    }
}
