using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Running;

/// <summary>Does one thing about many objects at the same time, and gives an account of each whatever happens.</summary>
internal sealed class ParallelSteps(int parallelism, IRunObserver observer)
{
    // A server that cannot be reached this often in a row will not be reached for the others either.
    private const int Hopeless = 3;

    private int unreachable;

    /// <summary>Runs a step for each item; the results are in the order of the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="identity">The object of an item.</param>
    /// <param name="step">What to do; it may throw what requests throw.</param>
    /// <param name="cancellation">From here on nothing new is begun.</param>
    public async Task<IReadOnlyList<ObjectResult>> RunAsync<T>(
        IReadOnlyList<T> items, Func<T, ResourceIdentity> identity, Func<T, CancellationToken, Task<ObjectResult>> step, CancellationToken cancellation)
    {
        var results = new ObjectResult[items.Count];
        await Parallel.ForAsync(0, items.Count, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, async (i, _) =>
        {
            results[i] = await RunOneAsync(items[i], identity(items[i]), step, cancellation);
            observer.Finished(results[i]);
        });
        return results;
    }

    private async Task<ObjectResult> RunOneAsync<T>(T item, ResourceIdentity identity, Func<T, CancellationToken, Task<ObjectResult>> step, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return new ObjectResult(identity, Outcome.NotTried);
        if (Volatile.Read(ref unreachable) >= Hopeless)
            return new ObjectResult(identity, Outcome.NotTried) { Detail = "the server cannot be reached" };
        try
        {
            var result = await step(item, cancellation);
            Volatile.Write(ref unreachable, 0);
            return result;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new ObjectResult(identity, Outcome.Interrupted);
        }
        catch (Api.ClusterException exception)
        {
            Interlocked.Increment(ref unreachable);
            return new ObjectResult(identity, Outcome.Failed) { Problems = [new ObjectProblem(exception.Message)] };
        }
    }
}
