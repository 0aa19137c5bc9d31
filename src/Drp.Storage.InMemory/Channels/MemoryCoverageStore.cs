using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

internal sealed class MemoryCoverageStore(MemorySession session) : ICoverageStore
{
    private static readonly MemoryTable<string, Coverage> Table = new(
        "coverage",
        MemoryOrder.Text,
        static key => key,
        static coverage => coverage with { Territories = [.. coverage.Territories], ItemGroups = [.. coverage.ItemGroups] });

    private static readonly MemoryTable<string, string> Head = new("coverage book", MemoryOrder.Text, static key => key);

    public Task<long> VersionAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Head).Find("coverage")?.Version ?? 0);

    public Task<Versioned<Coverage>?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(Table).Find(id));

    public Task<IReadOnlyList<Coverage>> OfNodeAsync(string nodeId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Where(coverage => string.Equals(coverage.NodeId, nodeId, StringComparison.Ordinal)));

    public Task<IReadOnlyList<Coverage>> InTerritoriesAsync(
        IReadOnlyCollection<string> territoryCodes, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default)
    {
        var wanted = territoryCodes.ToHashSet(StringComparer.Ordinal);
        return Task.FromResult(Where(coverage => Overlaps(coverage, from, to) && coverage.Territories.Any(wanted.Contains)));
    }

    public Task<IReadOnlyList<Coverage>> BelowTerritoryAsync(string codePrefix, LocalDate from, LocalDate? to, CancellationToken cancellationToken = default) =>
        Task.FromResult(Where(coverage =>
            Overlaps(coverage, from, to) && coverage.Territories.Any(code => code.StartsWith(codePrefix, StringComparison.Ordinal))));

    public void Save(Coverage coverage, long? expectedVersion, long basedOn)
    {
        session.Open(Table).Save(coverage.Id, coverage, expectedVersion);
        session.Open(Head).Save("coverage", coverage.Id, basedOn);
    }

    private static bool Overlaps(Coverage coverage, LocalDate from, LocalDate? to) =>
        !(coverage.ValidTo <= from) && !(to <= coverage.ValidFrom);

    private IReadOnlyList<Coverage> Where(Func<Coverage, bool> condition) =>
        [.. session.Open(Table).Scan().Select(static row => row.Row.Value).Where(condition)];
}
