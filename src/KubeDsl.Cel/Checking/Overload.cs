using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Checking;

/// <summary>Computes a function's value from arguments that are neither errors nor unknowns.</summary>
internal delegate CelValue Implementation(Frame frame, CelValue[] arguments);

/// <summary>One signature of a function.</summary>
internal sealed class Overload(
    bool isMember, CelType result, IReadOnlyList<CelType> parameters, Implementation implementation, bool acceptsPartial)
{
    /// <summary>True when the first argument stands before the dot.</summary>
    public bool IsMember { get; } = isMember;

    public CelType Result { get; } = result;

    public IReadOnlyList<CelType> Parameters { get; } = parameters;

    public Implementation Implementation { get; } = implementation;

    /// <summary>True when the implementation itself deals with unknown elements of lists and maps.</summary>
    public bool AcceptsPartial { get; } = acceptsPartial;

    /// <summary>True when the signature has stand-ins for types.</summary>
    public bool IsGeneric { get; } = parameters.Any(HasParameter) || HasParameter(result);

    /// <summary>True when values of these sorts may be passed.</summary>
    public bool Accepts(CelValue[] arguments)
    {
        if (arguments.Length != Parameters.Count)
            return false;
        for (var i = 0; i < arguments.Length; i++)
            if (!Accepts(Parameters[i], arguments[i]))
                return false;
        return true;
    }

    private static bool Accepts(CelType parameter, CelValue argument) => parameter.Kind switch
    {
        CelTypeKind.Dyn or CelTypeKind.Parameter => true,
        CelTypeKind.Null => argument.Kind == CelValueKind.Null,
        CelTypeKind.Bool => argument.Kind == CelValueKind.Bool,
        CelTypeKind.Int => argument.Kind == CelValueKind.Int,
        CelTypeKind.Uint => argument.Kind == CelValueKind.Uint,
        CelTypeKind.Double => argument.Kind == CelValueKind.Double,
        CelTypeKind.String => argument.Kind == CelValueKind.String,
        CelTypeKind.Bytes => argument.Kind == CelValueKind.Bytes,
        CelTypeKind.Duration => argument.Kind == CelValueKind.Duration,
        CelTypeKind.Timestamp => argument.Kind == CelValueKind.Timestamp,
        CelTypeKind.List => argument.Kind == CelValueKind.List,
        CelTypeKind.Map or CelTypeKind.Object => argument.Kind == CelValueKind.Map,
        CelTypeKind.Type => argument.Kind == CelValueKind.Type,
        CelTypeKind.Opaque => parameter.IsOptional
            ? argument.Kind == CelValueKind.Optional
            : argument is CelOpaque opaque && opaque.Type.Name == parameter.Name,
        _ => false,
    };

    private static bool HasParameter(CelType type) => type.Kind == CelTypeKind.Parameter || type.Parameters.Any(HasParameter);
}
