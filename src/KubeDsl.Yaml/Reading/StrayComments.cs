namespace KubeDsl.Yaml.Reading;

/// <summary>Comments of parts of a text that have no content: they belong to the next document, or at the end to the last.</summary>
internal sealed class StrayComments
{
    private List<YamlComment>? waiting;

    /// <summary>Takes the strays of a piece, or gives those that wait to the first of its documents.</summary>
    public void GiveTo(List<YamlDocument> documents, int first, PieceReader reader)
    {
        if (reader.StrayComments.Count > 0)
            (waiting ??= []).AddRange(reader.StrayComments);
        if (waiting is null || documents.Count == first)
            return;
        documents[first].Comments = [.. waiting, .. documents[first].Comments];
        waiting = null;
    }

    /// <summary>Gives what still waits to the last document.</summary>
    public void GiveRest(List<YamlDocument> documents)
    {
        if (waiting is not null && documents.Count > 0)
            documents[documents.Count - 1].Comments = [.. documents[documents.Count - 1].Comments, .. waiting];
    }
}
