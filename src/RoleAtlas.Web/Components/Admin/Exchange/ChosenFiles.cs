using Microsoft.AspNetCore.Components.Forms;
using RoleAtlas.Core.Content;

namespace RoleAtlas.Web.Components.Admin.Exchange;

/// <summary>The files that somebody chose in the browser, on their way to the server.</summary>
internal static class ChosenFiles
{
    /// <summary>All files together, in bytes.</summary>
    public const int LargestUpload = 16 * 1024 * 1024;

    /// <param name="chosen">Untrusted, sizes included.</param>
    /// <param name="progress">Told how much has arrived, up to 100.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="IOException">They are too many or too large, or did not arrive; says so in words.</exception>
    public static async Task<IReadOnlyList<ContentFile>> ReadAsync(InputFileChangeEventArgs chosen, Action<double> progress, CancellationToken cancel)
    {
        if (chosen.FileCount > ContentArchive.MostFiles)
        {
            throw new IOException($"These are {chosen.FileCount:N0} files; {ContentArchive.MostFiles:N0} are the most. Choose one ZIP file, or fewer.");
        }

        var files = chosen.GetMultipleFiles(ContentArchive.MostFiles);
        var size = files.Sum(f => f.Size);
        if (size > LargestUpload)
        {
            throw new IOException(
                $"This comes to {size / 1024.0 / 1024.0:N1} MiB; {LargestUpload / 1024 / 1024} MiB are the most. The verb “import” takes a folder of any size.");
        }

        var read = new List<ContentFile>();
        var arrived = 0L;
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await using var stream = file.OpenReadStream(LargestUpload, cancel);
            var part = new byte[64 * 1024];
            for (int length; (length = await stream.ReadAsync(part, cancel)) > 0;)
            {
                bytes.Write(part, 0, length);
                arrived += length;
                progress(100.0 * arrived / Math.Max(1, size));
            }

            read.Add(new ContentFile(file.Name, bytes.ToArray()));
        }

        return read;
    }
}
