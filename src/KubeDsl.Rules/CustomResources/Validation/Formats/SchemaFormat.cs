namespace KubeDsl.Rules.CustomResources.Validation.Formats;

/// <summary>A format that the server enforces on texts.</summary>
/// <param name="Description">What a fitting text is, for messages.</param>
/// <param name="Example">A fitting text.</param>
/// <param name="Fits">Tells whether a text fits.</param>
internal sealed record SchemaFormat(string Description, string Example, Func<string, bool> Fits);
