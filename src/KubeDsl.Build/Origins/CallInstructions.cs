using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace KubeDsl.Build.Origins;

/// <summary>Reads which methods the code of a method calls, in the order of the code.</summary>
internal static class CallInstructions
{
    /// <summary>The bytes of an instruction that calls: its code and a token.</summary>
    public const int Length = 5;

    private const int TwoByteOpCode = 0xFE;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>()
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The offset and the name of each call; a constructor is named <c>new Type</c>.</summary>
    public static IEnumerable<(int Offset, string Name)> Of(MetadataReader metadata, ImmutableArray<byte> code)
    {
        var position = 0;
        while (position < code.Length)
        {
            var start = position;
            int value = code[position++];
            if (value == TwoByteOpCode)
                value = (value << 8) | code[position++];
            var operation = OpCodesByValue[value];
            if (operation == OpCodes.Call || operation == OpCodes.Callvirt || operation == OpCodes.Newobj)
                yield return (start, NameOf(metadata, MetadataTokens.EntityHandle(Number(code, position))));
            position += operation.OperandType == OperandType.InlineSwitch ? 4 + (4 * Number(code, position)) : SizeOf(operation.OperandType);
        }
    }

    private static string NameOf(MetadataReader metadata, EntityHandle method)
    {
        if (method.Kind == HandleKind.MethodSpecification)
            method = metadata.GetMethodSpecification((MethodSpecificationHandle)method).Method;
        var (name, type) = method.Kind switch
        {
            HandleKind.MethodDefinition when metadata.GetMethodDefinition((MethodDefinitionHandle)method) is var found => (found.Name, (EntityHandle)found.GetDeclaringType()),
            HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)method) is var found => (found.Name, found.Parent),
            _ => default,
        };
        var text = name.IsNil ? "" : metadata.GetString(name);
        return text == ".ctor" ? "new " + TypeName(metadata, type) : text;
    }

    private static string TypeName(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
        HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
        _ => "",
    };

    private static int Number(ImmutableArray<byte> code, int position) => BitConverter.ToInt32(code.AsSpan(position, 4));

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
