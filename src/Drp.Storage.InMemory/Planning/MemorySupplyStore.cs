using Drp.Storage;

namespace Drp.Planning;

internal sealed class MemorySupplyStore(MemorySession session) : ISupplyStore
{
    public static readonly MemoryTable<(string Company, string Code), ScheduledSupply> Table = new(
        "supply",
        MemoryKeys.Pair,
        MemoryKeys.Describe,
        static supply =>
        {
            Storable.Check(supply.Quantity);
            return supply;
        });

    private readonly MemoryCodedRows<ScheduledSupply> _rows = new(session, Table);

    public Task<Versioned<ScheduledSupply>?> FindAsync(
        string company, string code, CancellationToken cancellationToken = default) => _rows.FindAsync(company, code);

    public Task<Page<ScheduledSupply>> PageAsync(
        string company, PageRequest page, CancellationToken cancellationToken = default) => _rows.PageAsync(company, page);

    public IAsyncEnumerable<ScheduledSupply> ReadAsync(string company, CancellationToken cancellationToken = default) =>
        _rows.ReadAsync(company, cancellationToken);

    public void Save(string company, ScheduledSupply supply, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(supply);
        _rows.Save(company, supply.Code, supply, expectedVersion);
    }

    public void SaveMany(string company, IEnumerable<ScheduledSupply> supplies)
    {
        ArgumentNullException.ThrowIfNull(supplies);
        foreach (ScheduledSupply supply in supplies)
        {
            Save(company, supply);
        }
    }

    public void Delete(string company, string code, long? expectedVersion = null) =>
        _rows.Delete(company, code, expectedVersion);
}
