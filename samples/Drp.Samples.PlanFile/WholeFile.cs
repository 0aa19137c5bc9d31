namespace Drp.Samples.PlanFile;

/// <summary>Writes a file so that a reader sees the old one or the new one, never a part.</summary>
public static class WholeFile
{
    /// <summary>Writes beside the file, then takes its place.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string whole = Path.GetFullPath(path);
        if (Directory.Exists(whole))
        {
            throw new IOException($"{path} is a directory; name a file.");
        }

        string beside = Path.Combine(Path.GetDirectoryName(whole)!, $".{Path.GetFileName(whole)}.{Environment.ProcessId}.tmp");
        try
        {
            using (FileStream stream = File.Create(beside))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, whole, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
