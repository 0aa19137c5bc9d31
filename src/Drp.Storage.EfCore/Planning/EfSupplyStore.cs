using Drp.Storage;

namespace Drp.Planning;

internal sealed class EfSupplyStore(EfSession session) : ISupplyStore
{
    private readonly EfCodedRows<SupplyRow, ScheduledSupply> _rows = new(session, SupplyRow.Value);

    public Task<Versioned<ScheduledSupply>?> FindAsync(
        string company, string code, CancellationToken cancellationToken = default) =>
        _rows.FindAsync(company, code, cancellationToken);

    public Task<Page<ScheduledSupply>> PageAsync(
        string company, PageRequest page, CancellationToken cancellationToken = default) =>
        _rows.PageAsync(company, page, cancellationToken);

    public IAsyncEnumerable<ScheduledSupply> ReadAsync(string company, CancellationToken cancellationToken = default) =>
        _rows.ReadAsync(company, cancellationToken);

    public void Save(string company, ScheduledSupply supply, long? expectedVersion = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(supply);
        _rows.Save(SupplyRow.Of(company, supply), expectedVersion);
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
        _rows.Delete(new SupplyRow { Company = company, Code = code }, expectedVersion);
}
