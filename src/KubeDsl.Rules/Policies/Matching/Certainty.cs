namespace KubeDsl.Rules.Policies.Matching;

/// <summary>Logic over what may not be known: null stands for "could be either".</summary>
internal static class Certainty
{
    public static bool? And(bool? left, bool? right) =>
        left == false || right == false ? false : left is null || right is null ? null : true;

    public static bool? Or(bool? left, bool? right) =>
        left == true || right == true ? true : left is null || right is null ? null : false;

    public static bool? Not(bool? value) => !value;
}
