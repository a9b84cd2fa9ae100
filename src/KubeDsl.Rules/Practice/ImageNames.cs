namespace KubeDsl.Rules.Practice;

/// <summary>The parts of image names.</summary>
internal static class ImageNames
{
    /// <summary>True for an image whose tag is missing or 'latest'; a digest fixes an image too.</summary>
    public static bool HasNoFixedTag(string image)
    {
        if (image.IndexOf('@') >= 0)
            return false;
        var name = image.Substring(image.LastIndexOf('/') + 1);
        var colon = name.IndexOf(':');
        return colon < 0 || name.Substring(colon + 1) is "latest" or "";
    }
}
