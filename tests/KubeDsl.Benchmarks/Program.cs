using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using KubeDsl.Benchmarks;

// 'quick' takes seconds and says MB/s, 'check' times the tool with its start-up, 'analyzer' says how long an editor waits after an edit, 'compile' what the
// compiler takes longer with KubeDsl's analyzers, 'apply' compares with kubectl where it is there; everything else is BenchmarkDotNet's own command line.
if (args is ["quick"])
    QuickLook.Run();
else if (args is ["analyzer", .. var shapes])
    await AnalyzerLook.RunAsync(shapes.ElementAtOrDefault(0), shapes.ElementAtOrDefault(1));
else if (args is ["compile", .. var folders])
    CompileLook.Run(folders);
else if (args is ["apply", .. var tools])
    await ApplyLook.RunAsync(tools.FirstOrDefault());
else if (args is ["check", .. var paths])
    CheckLook.Run(paths.ElementAtOrDefault(0), paths.ElementAtOrDefault(1));
else
    // Figures are ratios within one run; whoever reads them wants the summary, not the log folder of the repository.
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithOption(ConfigOptions.JoinSummary, true));
