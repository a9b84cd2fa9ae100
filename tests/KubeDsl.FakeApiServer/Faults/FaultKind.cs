namespace KubeDsl.Fakes.Faults;

/// <summary>Something that goes wrong with a request, as it goes wrong with real servers and networks.</summary>
public enum FaultKind
{
    /// <summary>429 with <c>Retry-After</c>; the server did not look at the request.</summary>
    TooManyRequests,

    /// <summary>409 that is a write race, not a conflict between field managers.</summary>
    WriteRace,

    /// <summary>500 before anything was done.</summary>
    InternalError,

    /// <summary>500 after the request was carried out.</summary>
    InternalErrorAfterwards,

    /// <summary>503 without a word when to come back.</summary>
    Unavailable,

    /// <summary>The connection breaks before the request is looked at.</summary>
    Reset,

    /// <summary>The request is carried out, and the connection breaks in the middle of the answer's body.</summary>
    ResetInBody,

    /// <summary>The answer comes late, by <see cref="FaultPlan.SlowBy"/>.</summary>
    Slow,

    /// <summary>401: the credentials are no longer good.</summary>
    Unauthorized,

    /// <summary>403: the user may not do this.</summary>
    Forbidden,

    /// <summary>410: the resource version of a list or watch is too old.</summary>
    Expired,

    /// <summary>A watch is closed at once.</summary>
    WatchClosed,

    /// <summary>Discovery answers as if no custom resources had been defined yet.</summary>
    StaleDiscovery,
}
