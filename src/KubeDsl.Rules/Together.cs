namespace KubeDsl.Rules;

/// <summary>Runs the same thing for many, on several threads where that is wanted.</summary>
internal static class Together
{
    /// <summary>Calls <paramref name="body"/> with every number below <paramref name="count"/>, up to <paramref name="parallelism"/> at the same time.</summary>
    public static void Do(int count, int parallelism, Action<int> body)
    {
        if (parallelism > 1)
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, body);
        else
            for (var i = 0; i < count; i++)
                body(i);
    }
}
