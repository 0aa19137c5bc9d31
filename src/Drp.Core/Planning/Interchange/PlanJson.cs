using System.Text;

namespace Drp.Planning;

/// <summary>
/// Plans as JSON files, in the canonical form of <see cref="SnapshotJson"/>: the same plan gives the same bytes, whatever the
/// thread count or the storage that its snapshot came from. Thread-safe.
/// </summary>
public static class PlanJson
{
    /// <summary>The JSON schema (draft 2020-12) of a plan file; also in docs/schemas.</summary>
    public static string Schema { get; } = JsonSchemas.Of(InterchangeContext.Default.PlanFile, "Drp distribution plan");

    /// <summary>Writes a plan as UTF-8.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(Plan plan, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(stream);
        JsonFileWriter.Write(stream, PlanRows.Chunks(plan));
    }

    /// <summary>Writes a plan as UTF-8.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="cancellationToken">Stops between chunks.</param>
    public static Task WriteAsync(Plan plan, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(stream);
        return JsonFileWriter.WriteAsync(stream, PlanRows.Chunks(plan), cancellationToken);
    }

    /// <summary>Reads a plan: its orders, records and messages. The stream is read to its end and stays open.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    /// <exception cref="DrpInputException">
    /// The text is not JSON, has unknown, missing or unusable properties, or contradicts itself: all of it is listed.
    /// </exception>
    public static Plan Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var rows = new PlanFileRows();
        return rows.ToPlan(JsonFileReader.Read(stream, InterchangeContext.Default.PlanFile, rows.Accept));
    }

    /// <summary>Reads a plan: its orders, records and messages. The stream is read to its end and stays open.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    /// <param name="cancellationToken">Stops between reads.</param>
    /// <exception cref="DrpInputException">
    /// The text is not JSON, has unknown, missing or unusable properties, or contradicts itself: all of it is listed.
    /// </exception>
    public static async Task<Plan> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var rows = new PlanFileRows();
        return rows.ToPlan(await JsonFileReader
            .ReadAsync(stream, InterchangeContext.Default.PlanFile, rows.Accept, cancellationToken)
            .ConfigureAwait(false));
    }

    /// <summary>Reads a plan from text.</summary>
    /// <exception cref="DrpInputException">As <see cref="Read"/>.</exception>
    public static Plan Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json), writable: false);
        return Read(stream);
    }

    /// <summary>A plan as text; for a large one write to a stream.</summary>
    public static string ToText(Plan plan)
    {
        using var stream = new MemoryStream();
        Write(plan, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
