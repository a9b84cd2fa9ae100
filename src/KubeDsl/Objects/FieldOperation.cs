namespace KubeDsl.Objects;

/// <summary>What a fluent method does with the field it is named after.</summary>
public enum FieldOperation
{
    /// <summary>Sets the field to the argument; a params or sequence argument makes a list or map.</summary>
    Set,

    /// <summary>Sets the field to what the lambda makes of its present value, or of an empty one.</summary>
    Configure,

    /// <summary>Adds the argument to the list.</summary>
    Add,

    /// <summary>Adds to the list what the lambda makes of an empty item.</summary>
    AddConfigured,

    /// <summary>Adds to the list an item with the key given by the first argument, completed by the lambda.</summary>
    AddKeyed,

    /// <summary>Sets the map entry named by the first argument to the second.</summary>
    Put,

    /// <summary>Sets the map entry named by the first argument to what the lambda makes of its present value.</summary>
    PutConfigured,

    /// <summary>Reads the field.</summary>
    Get,
}
