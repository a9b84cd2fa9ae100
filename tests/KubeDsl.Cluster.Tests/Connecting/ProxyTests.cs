using System.Net;
using System.Net.Sockets;
using System.Text;
using KubeDsl.Cluster.Tests.Api;
using KubeDsl.Fakes;

namespace KubeDsl.Cluster.Tests.Connecting;

public class ProxyTests
{
    [Fact]
    public async Task ProxyOfTheCluster_IsGoneThrough_WithItsPassword()
    {
        await using var server = await FakeApiServer.StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var request = TunnelAsync(listener, server.Address.Port);
        await using var connection = FakeConnection.As(
            server, $"{{ token: {FakeApiServer.Token} }}", $"proxy-url: 'http://me:planted%40word@127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}'");

        Assert.True((await connection.AskAsync()).IsSuccess);

        var head = await request;
        Assert.StartsWith($"CONNECT 127.0.0.1:{server.Address.Port} ", head, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("me:planted@word")), head, StringComparison.Ordinal);
    }

    /// <summary>A proxy for one connection, which asks for a password first as proxies do; gives the head of the request that was let through.</summary>
    private static async Task<string> TunnelAsync(TcpListener listener, int port)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            var inner = client.GetStream();
            while (true)
            {
                var head = await HeadAsync(inner);
                if (head.Length == 0)
                    break;
                if (!head.Contains("Proxy-Authorization", StringComparison.OrdinalIgnoreCase))
                {
                    await inner.WriteAsync("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
                    continue;
                }

                var target = new TcpClient();
                await target.ConnectAsync(IPAddress.Loopback, port);
                await inner.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
                _ = inner.CopyToAsync(target.GetStream());
                _ = target.GetStream().CopyToAsync(inner);
                return head;
            }
        }
    }

    private static async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var octet = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(octet) == 1)
            head.Append((char)octet[0]);
        return head.ToString();
    }
}
