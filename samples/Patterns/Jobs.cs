using KubeDsl;

/// <summary>Work that ends: once, so many times, by index, or until a queue is empty.</summary>
public static class Jobs
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        // One-off: done when its pod has succeeded.
        yield return new Job("job-hello-world")
            .RestartPolicy(RestartPolicy.Never)
            .WithContainer("job-hello-world", "busybox", c => c.Args("sh", "-c", "echo Hello, World && exit 0"));

        // A fixed number of completions: one pod after the other.
        yield return new Job("job-completions")
            .FixedCompletions(3)
            .RestartPolicy(RestartPolicy.Never)
            .WithContainer("job-completions", "busybox", c => c.Args("sh", "-c", "echo Hello, World && exit 0"));

        // … and so many at a time. The fields themselves do as well.
        yield return new Job("job-completions-parallel")
            .FixedCompletions(8, parallelism: 2)
            .RestartPolicy(RestartPolicy.Never)
            .WithContainer("job-completions-parallel", "busybox", c => c.Args("sh", "-c", "echo Hello, World && exit 0"));

        yield return new Job("pi-parallelism")
            .Completions(5)
            .Parallelism(2)
            .BackoffLimit(4)
            .RestartPolicy(RestartPolicy.Never)
            .WithContainer("pi", "perl", c => c.Command("perl", "-Mbignum=bpi", "-wle", "print bpi(2000)"));

        // A work queue: the pods share out the work themselves.
        yield return new Job("thumbnails")
            .WorkQueue(parallelism: 4)
            .BackoffLimit(8)
            .TtlSecondsAfterFinished(3600)
            .RestartPolicy(RestartPolicy.OnFailure)
            .WithContainer("worker", "registry.example.com/thumbnails:1.2.0", c => c.WithEnv("QUEUE", "redis://queue:6379/0"));

        // Indexed: every pod knows its share by JOB_COMPLETION_INDEX.
        yield return new Job("render")
            .Indexed(24, parallelism: 6)
            .BackoffLimitPerIndex(1)
            .RestartPolicy(RestartPolicy.Never)
            .WithContainer("frame", "registry.example.com/render:4.0.0", c => c
                .Command("/bin/sh", "-c", "render --frame $JOB_COMPLETION_INDEX"));
    }
}
