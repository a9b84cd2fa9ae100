namespace KubeDsl.Fakes.Controllers;

/// <summary>What the controllers of the server make of an object.</summary>
public enum ControllerVerdict
{
    /// <summary>It becomes ready.</summary>
    Ready,

    /// <summary>It fails for good.</summary>
    Failed,

    /// <summary>Nobody looks at it.</summary>
    Ignored,
}
