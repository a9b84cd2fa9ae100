namespace KubeDsl.Analyzers.Usage;

/// <summary>A fluent call whose result is thrown away.</summary>
/// <param name="Start">The name of the method, from the start of the body.</param>
/// <param name="Length">The length of the name.</param>
/// <param name="Method">The method.</param>
/// <param name="Result">The type that it returns.</param>
internal sealed record IdleCall(int Start, int Length, string Method, string Result);
