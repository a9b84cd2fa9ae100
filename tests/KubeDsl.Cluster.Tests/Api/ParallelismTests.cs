using System.Net;
using KubeDsl.Cluster.Api;

namespace KubeDsl.Cluster.Tests.Api;

public class ParallelismTests
{
    [Fact]
    public async Task Send_KeepsTheNumberOfRequestsOnTheirWayBounded()
    {
        var transport = new CountingTransport();
        using var client = new ApiClient(transport, new ApiClientOptions { Parallelism = 3 });

        await Task.WhenAll(Enumerable.Range(0, 40).Select(index => client.SendAsync(new ApiRequest(HttpMethod.Get, $"/{index}"), default)));

        Assert.Equal(3, transport.Most);
    }

    private sealed class CountingTransport : IApiTransport
    {
        private int current;
        private int most;

        public int Most => most;

        public string ServerName => "https://nowhere";

        public Task AuthorizeAsync(HttpRequestMessage message, CancellationToken cancellation) => Task.CompletedTask;

        public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellation)
        {
            var now = Interlocked.Increment(ref current);
            for (var seen = most; now > seen; seen = most)
                Interlocked.CompareExchange(ref most, now, seen);
            await Task.Delay(5, cancellation);
            Interlocked.Decrement(ref current);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        }

        public Task<bool> RenewCredentialsAsync(HttpRequestMessage refused, CancellationToken cancellation) => Task.FromResult(false);

        public string Describe(HttpRequestException trouble) => "";
    }
}
