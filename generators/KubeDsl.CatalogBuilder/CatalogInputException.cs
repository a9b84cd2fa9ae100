namespace KubeDsl.CatalogBuilder;

/// <summary>The documents or the hand-kept facts contradict each other or lack something; the message says what to do.</summary>
/// <param name="message">What is wrong, where, and what would be right.</param>
public sealed class CatalogInputException(string message) : Exception(message);
