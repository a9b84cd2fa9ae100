namespace KubeDsl.Build.Tests;

/// <summary>Tests that redirect the console, which there is only one of.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "console";
}
