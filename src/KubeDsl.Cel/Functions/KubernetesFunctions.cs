using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Functions;

/// <summary>All functions that expressions of the API server may call.</summary>
internal static class KubernetesFunctions
{
    public static FunctionTable Create()
    {
        var table = new FunctionTable();
        Operators.AddTo(table);
        Conversions.AddTo(table);
        StringsLibrary.AddTo(table);
        RegexLibrary.AddTo(table);
        TimeLibrary.AddTo(table);
        OptionalLibrary.AddTo(table);
        ListsLibrary.AddTo(table);
        SetsLibrary.AddTo(table);
        KubernetesListsLibrary.AddTo(table);
        UrlLibrary.AddTo(table);
        QuantityLibrary.AddTo(table);
        IpLibrary.AddTo(table);
        CidrLibrary.AddTo(table);
        SemverLibrary.AddTo(table);
        FormatLibrary.AddTo(table);
        AuthorizerLibrary.AddTo(table);
        return table;
    }
}
