namespace KubeDsl.Rules;

/// <summary>Frames for the examples of rules: what is the same in all of them.</summary>
internal static class Example
{
    /// <summary>A Pod; the lines go below <c>spec</c>.</summary>
    public static string Pod(string spec = "") => """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
          - name: web
            image: nginx:1.27
        """ + Indent(spec, "  ");

    /// <summary>A Pod with one container; the lines go below the container.</summary>
    public static string Container(string container, string spec = "") => """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
          - name: web
            image: nginx:1.27
        """ + Indent(container, "    ") + Indent(spec, "  ");

    /// <summary>A workload of apps/v1 with a fitting selector; the lines go below <c>spec</c>.</summary>
    public static string Workload(string kind, string spec = "", string label = "web") => $"""
        apiVersion: apps/v1
        kind: {kind}
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: {label}
            spec:
              containers:
              - name: web
                image: nginx:1.27
        """ + Indent(spec, "  ");

    /// <summary>A Job; the lines go below <c>spec</c>.</summary>
    public static string Job(string spec = "") => """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: pi
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
              - name: pi
                image: perl:5.34
        """ + Indent(spec, "  ");

    /// <summary>A Service with one port; the lines go below <c>spec</c>.</summary>
    public static string Service(string spec = "") => """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
          - port: 80
        """ + Indent(spec, "  ");

    /// <summary>Any object; the lines go below the metadata.</summary>
    public static string Of(string apiVersion, string kind, string rest, string name = "web") => $"""
        apiVersion: {apiVersion}
        kind: {kind}
        metadata:
          name: {name}
        """ + Indent(rest, "");

    private static string Indent(string lines, string blanks)
    {
        var indented = "";
        if (lines.Length > 0)
            foreach (var line in lines.Split('\n'))
                if (line.Length > 0)
                    indented += "\n" + blanks + line;
        return indented;
    }
}
