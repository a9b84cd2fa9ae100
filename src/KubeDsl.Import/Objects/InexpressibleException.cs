namespace KubeDsl.Import.Objects;

/// <summary>A field has no path that <c>Set</c> could be given.</summary>
internal sealed class InexpressibleException : Exception;
