namespace KubeDsl.Yaml;

/// <summary>What can be wrong with, or worth knowing about, YAML text.</summary>
public enum YamlProblemCode
{
    /// <summary>The text is not well-formed YAML.</summary>
    Syntax,

    /// <summary>The bytes are not UTF-8 (nor UTF-16 with a byte order mark).</summary>
    Encoding,

    /// <summary>The text has a character that YAML does not allow unless it is escaped.</summary>
    Character,

    /// <summary>A document is larger than the limit.</summary>
    TooLarge,

    /// <summary>A document is nested deeper than the limit.</summary>
    TooDeep,

    /// <summary>Aliases make a small document a large one.</summary>
    TooManyAliases,

    /// <summary>An alias names an anchor that does not stand before it.</summary>
    UnknownAnchor,

    /// <summary>An alias stands inside the value that it names.</summary>
    RecursiveAnchor,

    /// <summary>A key is given twice in one map.</summary>
    DuplicateKey,

    /// <summary>A key is a list, a map or null, or a number that does not fit 64 bits with a sign.</summary>
    UnsupportedKey,

    /// <summary>A number is infinite or not a number, which JSON cannot say.</summary>
    NotFinite,

    /// <summary>A value does not have the form that its tag demands.</summary>
    TagMismatch,

    /// <summary>A merge key (<c>&lt;&lt;</c>) has a value that is neither a map nor a list of maps.</summary>
    InvalidMerge,

    /// <summary>A <c>%</c> line that the API server does not accept, such as <c>%YAML 1.2</c>.</summary>
    Directive,

    /// <summary>Text behind a <c>...</c> line, which <c>kubectl</c> and the API server do not read.</summary>
    IgnoredText,

    /// <summary>A plain word that is read as something else than the string it looks like: <c>on</c>, <c>010</c>, <c>1e3</c>.</summary>
    SurprisingValue,
}
