using Drp.Storage;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Maps Drp's tables into a host's model.</summary>
public static class DrpModelBuilderExtensions
{
    /// <summary>
    /// Maps Drp's tables, so that the host's migrations create them. The host needs no type of theirs and reads them
    /// through Drp's stores; identifiers in them compare ordinally whatever the database's own collation.
    /// </summary>
    /// <param name="modelBuilder">The host's model builder, in OnModelCreating.</param>
    /// <param name="schema">The schema of the tables; a prefix of their names where there are no schemas (SQLite).</param>
    /// <returns>The same model builder.</returns>
    public static ModelBuilder UseDrp(this ModelBuilder modelBuilder, string schema = "drp")
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        DrpModel.Map(modelBuilder, schema);
        return modelBuilder;
    }
}
