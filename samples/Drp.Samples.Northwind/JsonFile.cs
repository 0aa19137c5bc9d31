using Drp.Planning;

namespace Drp.Samples.Northwind;

/// <summary>Writes a plan beside its file first, so that a reader never sees a part.</summary>
public static class JsonFile
{
    public static string Write(string path, Plan plan)
    {
        string whole = Path.GetFullPath(path);
        string beside = $"{whole}.{Environment.ProcessId}.tmp";
        try
        {
            using (FileStream stream = File.Create(beside))
            {
                PlanJson.Write(plan, stream);
            }

            File.Move(beside, whole, overwrite: true);
            return whole;
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
