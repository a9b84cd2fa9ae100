namespace KubeDsl.Fakes.Answers;

/// <summary>The server refuses a request.</summary>
internal sealed class RefusalException(ApiResponse response) : Exception
{
    public ApiResponse Response => response;
}
