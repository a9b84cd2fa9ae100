using System.Net.Http.Headers;
using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Tests.Api;

public class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_SecondsAndDates()
    {
        Assert.Equal(TimeSpan.FromSeconds(5), RetryAfter.Read(new RetryConditionHeaderValue(TimeSpan.FromSeconds(5)), Now));
        Assert.Equal(TimeSpan.FromSeconds(9), RetryAfter.Read(new RetryConditionHeaderValue(Now.AddSeconds(9)), Now));
        Assert.Null(RetryAfter.Read(null, Now));
    }

    [Fact]
    public void Read_StaysWithinReason()
    {
        Assert.Equal(TimeSpan.Zero, RetryAfter.Read(new RetryConditionHeaderValue(Now.AddSeconds(-9)), Now));
        Assert.Equal(TimeSpan.FromMinutes(1), RetryAfter.Read(new RetryConditionHeaderValue(TimeSpan.FromDays(1)), Now));
    }

    [Fact]
    public void Backoff_DoublesUpToTenSeconds_AndIsSpread()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(100), Backoff.After(1, jitter: 0));
        Assert.Equal(TimeSpan.FromMilliseconds(200), Backoff.After(1, jitter: 1));
        Assert.Equal(TimeSpan.FromMilliseconds(1600), Backoff.After(4, jitter: 1));
        Assert.Equal(TimeSpan.FromSeconds(10), Backoff.After(1000, jitter: 1));
    }
}
