using KubeDsl.Manifests;

namespace KubeDsl.Cel.Evaluation;

/// <summary>The state of one evaluation: its variables and what it may still take.</summary>
internal sealed class Frame(CelActivation activation, int localCount, CelLimits limits)
{
    /// <summary>Texts and lists cost a step for this many characters or elements.</summary>
    private const int SizePerStep = 10;

    private const int StepsPerCancellationCheck = 1024;

    private readonly CancellationToken cancellation = limits.Cancellation;
    private long remaining = limits.MaxSteps;
    private int untilCheck = StepsPerCancellationCheck;

    public CelActivation Activation { get; } = activation;

    public CelValue[] Locals { get; } = localCount == 0 ? [] : new CelValue[localCount];

    /// <summary>The nodes of the manifest that decided, while an explanation is looked for.</summary>
    public List<ManifestNode>? Deciding { get; set; }

    public void Step()
    {
        if (--remaining < 0)
            throw new StepLimitException();
        if (--untilCheck <= 0)
        {
            untilCheck = StepsPerCancellationCheck;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Pays for work on <paramref name="size"/> characters or elements.</summary>
    public void Charge(long size)
    {
        remaining -= size / SizePerStep;
        if (remaining < 0)
            throw new StepLimitException();
    }

    /// <summary>Pays for work that grows with the values.</summary>
    public void Charge(CelValue value)
    {
        switch (value)
        {
            case CelString text:
                Charge(text.Value.Length);
                break;
            case CelBytes bytes:
                Charge(bytes.Bytes.Length);
                break;
            case CelList list:
                Charge(list.Count);
                break;
            case CelMap map:
                Charge(map.Count);
                break;
        }
    }
}
