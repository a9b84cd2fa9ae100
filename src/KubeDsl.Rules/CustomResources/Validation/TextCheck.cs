using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.CustomResources.Validation.Formats;
using KubeDsl.Rules.Values;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Whether a text has the length, the pattern and the format that a schema demands.</summary>
internal static class TextCheck
{
    public static void Judge(string text, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (schema.Format is { } name && SchemaFormats.Find(name) is { } format && !format.Fits(text))
            judgement.Add(ValueFormats.Texts, path, $"{SchemaCheck.Subject(path)} is '{FormatDemand.Shown(text)}', which is no {format.Description}. Write it like '{format.Example}'.", blocks: true);

        if (schema.Bounds is { } bounds && (bounds.MaxLength is not null || bounds.MinLength is not null))
        {
            var length = LengthOf(text);
            if (bounds.MaxLength is { } most && length > most)
            {
                judgement.Add(CountDemand.Info, path, $"{SchemaCheck.Subject(path)} has {SchemaCheck.Count(length, "character", "characters")}. Use at most {SchemaCheck.Show(most)}.", blocks: true);
                return;
            }
            if (bounds.MinLength is { } least && length < least)
            {
                judgement.Add(CountDemand.Info, path, $"{SchemaCheck.Subject(path)} has {SchemaCheck.Count(length, "character", "characters")}. Use at least {SchemaCheck.Show(least)}.", blocks: false);
                return;
            }
        }
        if (schema.Pattern is { } pattern && !pattern.IsMatch(text))
            judgement.Add(ValueFormats.Texts, path, $"{SchemaCheck.Subject(path)} is '{FormatDemand.Shown(text)}', which does not match '{FormatDemand.Shown(pattern.Pattern)}'. Write a text that does.", blocks: false);
    }

    /// <summary>The number of Unicode characters.</summary>
    private static int LengthOf(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                length--;
        return length;
    }
}
