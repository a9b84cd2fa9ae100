namespace KubeDsl.Build.Settings;

/// <summary>A file with settings cannot be understood; the message is for the user.</summary>
internal sealed class SettingsException(string message) : Exception(message);
