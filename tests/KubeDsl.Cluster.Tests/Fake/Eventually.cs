namespace KubeDsl.Cluster.Tests.Fake;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    /// <summary>Waits until the condition holds; fails after ten seconds.</summary>
    public static async Task AsyncTrue(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 500; i++)
        {
            if (await condition())
                return;
            await Task.Delay(20);
        }
        Assert.Fail("It did not happen within ten seconds.");
    }
}
