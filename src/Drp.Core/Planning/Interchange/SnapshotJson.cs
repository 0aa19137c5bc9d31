using System.Text;

namespace Drp.Planning;

/// <summary>
/// Snapshots as JSON files. The text is canonical: the same snapshot gives the same bytes. Sections stand in a fixed order,
/// rows sorted by code and one on a line, property names in camelCase, dates as ISO 8601, decimals exact and without trailing
/// zeros; what is at its default is left out; lines end with a line feed. Reading accepts sections, rows and properties in
/// any order, and quantities in any unit that the item converts. Thread-safe.
/// </summary>
public static class SnapshotJson
{
    /// <summary>The JSON schema (draft 2020-12) of a snapshot file; also in docs/schemas.</summary>
    public static string Schema { get; } = JsonSchemas.Of(InterchangeContext.Default.SnapshotFile, "Drp planning snapshot");

    /// <summary>Writes a snapshot as UTF-8. Rows that the builder refused (<see cref="PlanningSnapshot.Faults"/>) are not in it.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(PlanningSnapshot snapshot, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(stream);
        JsonFileWriter.Write(stream, SnapshotRows.Chunks(snapshot));
    }

    /// <summary>Writes a snapshot as UTF-8. Rows that the builder refused (<see cref="PlanningSnapshot.Faults"/>) are not in it.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="cancellationToken">Stops between chunks.</param>
    public static Task WriteAsync(PlanningSnapshot snapshot, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(stream);
        return JsonFileWriter.WriteAsync(stream, SnapshotRows.Chunks(snapshot), cancellationToken);
    }

    /// <summary>Reads a snapshot. The stream is read to its end and stays open.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    /// <returns>
    /// The snapshot; what is wrong between rows (an unknown code, a double) is in its <see cref="PlanningSnapshot.Faults"/>
    /// and refused by planning.
    /// </returns>
    /// <exception cref="DrpInputException">
    /// The text is not JSON, or has unknown, missing or unusable properties: all of them, each with its line and path.
    /// </exception>
    public static PlanningSnapshot Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var rows = new SnapshotFileRows();
        return rows.ToSnapshot(JsonFileReader.Read(stream, InterchangeContext.Default.SnapshotFile, rows.Accept));
    }

    /// <summary>Reads a snapshot. The stream is read to its end and stays open.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    /// <param name="cancellationToken">Stops between reads.</param>
    /// <returns>
    /// The snapshot; what is wrong between rows (an unknown code, a double) is in its <see cref="PlanningSnapshot.Faults"/>
    /// and refused by planning.
    /// </returns>
    /// <exception cref="DrpInputException">
    /// The text is not JSON, or has unknown, missing or unusable properties: all of them, each with its line and path.
    /// </exception>
    public static async Task<PlanningSnapshot> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var rows = new SnapshotFileRows();
        return rows.ToSnapshot(await JsonFileReader
            .ReadAsync(stream, InterchangeContext.Default.SnapshotFile, rows.Accept, cancellationToken)
            .ConfigureAwait(false));
    }

    /// <summary>Reads a snapshot from text.</summary>
    /// <exception cref="DrpInputException">As <see cref="Read"/>.</exception>
    public static PlanningSnapshot Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json), writable: false);
        return Read(stream);
    }

    /// <summary>A snapshot as text; for a large one write to a stream.</summary>
    public static string ToText(PlanningSnapshot snapshot)
    {
        using var stream = new MemoryStream();
        Write(snapshot, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
