using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// Figures are ratios within one run; whoever reads them wants the summary, not the log folder of the repository.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithOption(ConfigOptions.JoinSummary, true));
