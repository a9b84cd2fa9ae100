namespace KubeDsl.Rules.CustomResources.Schemas;

/// <summary>The types that a schema admits.</summary>
[Flags]
internal enum SchemaTypes
{
    /// <summary>No type is stated.</summary>
    Any = 0,
    Object = 1,
    Array = 2,
    String = 4,
    Integer = 8,
    Number = 16,
    Boolean = 32,
}
