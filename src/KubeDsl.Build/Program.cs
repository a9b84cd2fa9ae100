using System.Globalization;
using System.Text;
using KubeDsl.Build;
using KubeDsl.Build.Describing;
using KubeDsl.Build.Requests;

// The emit host: `dotnet exec KubeDsl.Build.dll emit <request file>`. Exit codes: 0 done, 1 findings were printed, 2 wrong call.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
// Manifests must not depend on where they are built.
Environment.SetEnvironmentVariable("TZ", "UTC");
TimeZoneInfo.ClearCachedData();
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

switch (args)
{
    case ["emit", var requestFile]:
        var exitCode = new EmitHost(output).Run(RequestFile.Read(requestFile));
        // Threads that the user's code left behind must not keep the build waiting.
        Environment.Exit(exitCode);
        return exitCode;

    case ["ended", var note, var code]:
        output.WriteLine(RunningMember.Read(note, code));
        return 1;

    default:
        output.WriteLine("KubeDsl.Build runs the [Manifests] members of an assembly for the build. Use 'dotnet build' or 'kubedsl emit'.");
        return 2;
}
