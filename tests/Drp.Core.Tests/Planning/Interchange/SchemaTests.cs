namespace Drp.Planning;

public class SchemaTests
{
    /// <summary>Set to 1, the files are written instead of compared.</summary>
    private const string Write = "DRP_WRITE_SCHEMAS";

    [Theory]
    [InlineData("snapshot.json")]
    [InlineData("plan.json")]
    public void The_schema_in_docs_is_the_one_that_files_are_read_with(string file)
    {
        string schema = file == "snapshot.json" ? SnapshotJson.Schema : PlanJson.Schema;
        string path = Path.Combine(Root(), "docs", "schemas", file);
        if (Environment.GetEnvironmentVariable(Write) == "1")
        {
            File.WriteAllText(path, schema);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == schema,
            $"docs/schemas/{file} is not the schema of the code; run this test with {Write}=1 and look at the difference.");
    }

    private static string Root()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Drp.sln")))
        {
            at = Path.GetDirectoryName(at);
        }

        return at ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
