namespace KubeDsl.Cel.Regex;

/// <summary>The places in a program that are followed at once, in order of preference; with the start of each one's match.</summary>
internal sealed class ThreadSet(int capacity)
{
    private readonly int[] positions = new int[capacity];
    private readonly int[] places = new int[capacity];
    private readonly int[] starts = new int[capacity];

    public int Count { get; private set; }

    public int this[int index] => places[index];

    public int StartOf(int index) => starts[index];

    public bool Contains(int place) => positions[place] < Count && places[positions[place]] == place;

    public void Add(int place, int start)
    {
        positions[place] = Count;
        places[Count] = place;
        starts[Count++] = start;
    }

    public void Clear() => Count = 0;

    public int[] ToArray()
    {
        var copy = new int[Count];
        Array.Copy(places, copy, Count);
        return copy;
    }
}
