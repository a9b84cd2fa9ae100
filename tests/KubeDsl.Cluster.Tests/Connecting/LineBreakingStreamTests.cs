using System.Text;
using KubeDsl.Cluster.Connecting.Transport;

namespace KubeDsl.Cluster.Tests.Connecting;

public class LineBreakingStreamTests
{
    [Fact]
    public async Task Write_BreaksLinesAtMarks_HoweverTheyAreCut()
    {
        var text = $"A: 1{LineBreakingStream.Mark}A: 2{LineBreakingStream.Mark}A: ~3\r\n\r\n{{~}}";
        for (var size = 1; size <= text.Length; size++)
        {
            using var written = new MemoryStream();
            await using var stream = new LineBreakingStream(written);
            foreach (var piece in Encoding.ASCII.GetBytes(text).Chunk(size))
                await stream.WriteAsync(piece);

            Assert.Equal("A: 1\r\nA: 2\r\nA: ~3\r\n\r\n{~}", Encoding.ASCII.GetString(written.ToArray()));
        }
    }
}
