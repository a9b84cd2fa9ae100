namespace KubeDsl.Cel.Checking;

/// <summary>
/// An object with declared fields. A structural schema or a type of the catalogue becomes visible to expressions by
/// deriving from this class; fields are asked for one by one, so that types may refer to themselves.
/// </summary>
/// <param name="name">The name that messages show and by which two object types are the same.</param>
public abstract class CelObjectType(string name) : CelType(CelTypeKind.Object, name)
{
    /// <summary>The field that expressions write as <paramref name="name"/>, or null when there is none.</summary>
    public abstract CelField? FindField(string name);

    /// <summary>The field whose value stands under <paramref name="key"/> of the manifest's map, or null when there is none.</summary>
    /// <remarks>Only <see cref="FindField"/> counts for the checker; this is asked when an object is walked or compared.</remarks>
    public virtual CelField? FindKey(string key) => FindField(PropertyNames.Escape(key) ?? key);

    /// <summary>The field by its name; <c>namespace</c> may be written without the escape that other reserved words need.</summary>
    internal CelField? Resolve(string name) => FindField(name) ?? (name == "namespace" ? FindField("__namespace__") : null);

    /// <summary>An object type of these fields.</summary>
    public static CelObjectType Of(string name, params CelField[] fields) => new Fixed(name, fields);

    private sealed class Fixed : CelObjectType
    {
        private readonly Dictionary<string, CelField> fields = new(StringComparer.Ordinal);

        public Fixed(string name, CelField[] fields) : base(name)
        {
            foreach (var field in fields)
                this.fields[field.Name] = field;
        }

        public override CelField? FindField(string name) => fields.TryGetValue(name, out var field) ? field : null;
    }
}
