using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace KubeDsl.Tests.Api;

/// <summary>Public members as short lines of text.</summary>
internal static class Signatures
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type) => Of(type, _ => true);

    public static IEnumerable<string> Of(Type type, Func<MemberInfo, bool> isShown) => type.GetMembers(Public)
        .Where(member => isShown(member) && member is not (MethodInfo { IsSpecialName: true, Name: not ("op_Implicit" or "op_Explicit") } or Type))
        .Select(Of)
        .Order(StringComparer.Ordinal);

    public static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        return $"{kind} {Name(type)}{(type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType ? " : " + Name(parent) : "")}";
    }

    private static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic && !method.IsDefined(typeof(ExtensionAttribute)) ? "static " : "")}{Name(method.ReturnType)} {method.Name}{TypeParameters(method)}({(method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")}{Parameters(method)})",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name} {{ get;{(property.SetMethod is { IsPublic: true } ? " set;" : "")} }}",
        FieldInfo { IsLiteral: true } constant => $"const {Name(constant.FieldType)} {constant.Name} = {Text(constant.GetRawConstantValue())}",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters()
        .Where(parameter => !parameter.IsDefined(typeof(CallerLineNumberAttribute)) && !parameter.IsDefined(typeof(CallerFilePathAttribute)))
        .Select(parameter => $"{(parameter.IsDefined(typeof(ParamCollectionAttribute)) || parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = " + Text(parameter.DefaultValue) : "")}"));

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool boolean => boolean ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value) + "?";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericType)
            return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        return type.Name;
    }
}
