using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Api;

/// <summary>Sends requests over a transport: a bounded number at a time, within time limits, and again where that is safe.</summary>
internal sealed class ApiClient(IApiTransport transport, ApiClientOptions options) : IApiClient, IDisposable
{
    private const string UserAgent = "kubedsl";

    private readonly SemaphoreSlim slots = new(options.Parallelism);

    /// <summary>A server that was never reached may not be there at all; then the user hears of it soon.</summary>
    private const int MaxAttemptsBeforeContact = 3;

    private volatile bool wasReached;

    /// <inheritdoc/>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellation)
    {
        var body = request.Body is null ? null : JsonText.WriteUtf8(request.Body);
        var reply = await RepeatAsync(request, token => InSlotAsync(request, body, token), cancellation);
        return reply.Answer;
    }

    /// <inheritdoc/>
    public async Task<string?> ReadTextAsync(string path, CancellationToken cancellation)
    {
        var request = new ApiRequest(HttpMethod.Get, path) { Accept = "*/*" };
        var reply = await RepeatAsync(request, token => InSlotAsync(request, null, token), cancellation);
        return reply.Answer.IsSuccess ? Encoding.UTF8.GetString(reply.Bytes.Span) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<WatchEvent> WatchAsync(WatchRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var opened = new ApiRequest(HttpMethod.Get, WatchPath.Of(request));
        HttpResponseMessage? response = null;
        var reply = await RepeatAsync(opened, token => AttemptAsync(opened, null, async (received, limited) =>
        {
            if (!received.IsSuccessStatusCode)
                return await ReadAsync(opened, received, limited);
            response = received;
            return new ApiReply(new ApiAnswer((int)received.StatusCode, null, []), ReadOnlyMemory<byte>.Empty, null);
        }, token), cancellation);

        if (reply.Answer is { StatusCode: (int)HttpStatusCode.Gone, Body: { } gone })
        {
            yield return new WatchEvent(WatchEventKind.Expired, gone);
            yield break;
        }
        if (response is null)
            throw new ClusterException($"{transport.ServerName} does not let '{request.Path}' be watched: {ReasonOf(reply.Answer)}");

        using (response)
            await foreach (var change in WatchStream.ReadAsync(response.Content, options.MaxEventLength, request.Path, cancellation))
                yield return change;
    }

    /// <summary>Gives back what the client holds; not the transport.</summary>
    public void Dispose() => slots.Dispose();

    private async Task<ApiReply> RepeatAsync(ApiRequest request, Func<CancellationToken, Task<ApiReply>> attempt, CancellationToken cancellation)
    {
        var started = options.Time.GetTimestamp();
        for (var count = 1; ; count++)
        {
            var isLast = count >= (wasReached ? options.MaxAttempts : MaxAttemptsBeforeContact);
            TimeSpan pause;
            try
            {
                var reply = await attempt(cancellation);
                wasReached = true;
                if (isLast || !RetryPolicy.ShouldRepeat(request, reply.Answer, reply.Pause is not null))
                    return reply;
                pause = reply.Pause ?? Backoff.After(count, options.Jitter());
                if (IsOver(started, pause))
                    return reply;
            }
            catch (BrokenExchangeException broken)
            {
                pause = Backoff.After(count, options.Jitter());
                if (isLast || !RetryPolicy.ShouldRepeatAfterBreak(request, broken.WasSent) || IsOver(started, pause))
                    throw new ClusterException(broken.Message, broken);
            }
            await Task.Delay(pause, options.Time, cancellation);
        }
    }

    private bool IsOver(long started, TimeSpan pause) => options.Time.GetElapsedTime(started) + pause > options.RetryTimeout;

    private async Task<ApiReply> InSlotAsync(ApiRequest request, byte[]? body, CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation);
        try
        {
            return await AttemptAsync(request, body, (response, limited) => ReadAsync(request, response, limited), cancellation);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>One sending with its answer, and a second when the credentials had run out. Who signs in may take longer than a server.</summary>
    private async Task<ApiReply> AttemptAsync(
        ApiRequest request, byte[]? body, Func<HttpResponseMessage, CancellationToken, Task<ApiReply>> receive, CancellationToken cancellation)
    {
        for (var wasRenewed = false; ; wasRenewed = true)
        {
            using var message = MessageOf(request, body);
            await transport.AuthorizeAsync(message, cancellation);
            var reply = await InTimeAsync(request, async limited => await receive(await PassAsync(request, message, limited), limited), cancellation);
            if (reply.Answer.StatusCode != (int)HttpStatusCode.Unauthorized || wasRenewed || !await transport.RenewCredentialsAsync(message, cancellation))
                return reply;
        }
    }

    private async Task<T> InTimeAsync<T>(ApiRequest request, Func<CancellationToken, Task<T>> act, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.AttemptTimeout, options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            return await act(both.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new BrokenExchangeException(
                string.Create(CultureInfo.InvariantCulture, $"{transport.ServerName} did not answer {request} within {options.AttemptTimeout.TotalSeconds:0.#} seconds."), wasSent: true);
        }
    }

    private async Task<HttpResponseMessage> PassAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellation)
    {
        try
        {
            return await transport.SendAsync(message, cancellation);
        }
        catch (HttpRequestException trouble)
        {
            var wasSent = trouble.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError);
            throw new BrokenExchangeException(wasSent ? $"{request} failed. {transport.Describe(trouble)}" : transport.Describe(trouble), wasSent);
        }
    }

    private async Task<ApiReply> ReadAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellation)
    {
        using var received = response;
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = await BoundedBody.ReadAsync(response.Content, options.MaxAnswerLength, request.ToString(), cancellation);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException)
        {
            throw new BrokenExchangeException($"The connection to {transport.ServerName} broke in the middle of the answer to {request}.", wasSent: true);
        }

        var body = IsJson(response) ? JsonBody.Read(bytes.Span) : null;
        if (body is null && response.IsSuccessStatusCode && bytes.Length > 0 && request.Accept is null)
            throw new BrokenExchangeException($"{transport.ServerName} answered {request} with something that is no JSON object. Does the address lead to an API server?", wasSent: true);

        var answer = new ApiAnswer((int)response.StatusCode, body, WarningHeaders.Read(response.Headers));
        return new ApiReply(answer, bytes, RetryAfter.Read(response.Headers.RetryAfter, options.Time.GetUtcNow()) ?? answer.Failure?.RetryAfter);
    }

    private static HttpRequestMessage MessageOf(ApiRequest request, byte[]? body)
    {
        var message = new HttpRequestMessage(request.Method, request.Path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept ?? MediaTypes.Json);
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (body is not null)
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(request.ContentType ?? MediaTypes.Json) } };
        return message;
    }

    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    private static string ReasonOf(ApiAnswer answer) =>
        answer.Failure is { Message.Length: > 0 } failure ? failure.Message : $"it answers with status {answer.StatusCode}.";
}
