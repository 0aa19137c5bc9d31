using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

internal sealed class MemoryTerritoryStore(MemorySession session) : ITerritoryStore
{
    private static readonly MemoryTable<(string Code, LocalDate From), Territory> Table = new(
        "territory",
        MemoryOrder.By<(string Code, LocalDate From)>(
            static (x, y) => string.CompareOrdinal(x.Code, y.Code), static (x, y) => x.From.CompareTo(y.From)),
        static key => $"{key.Code}/{key.From}");

    private static readonly MemoryTable<(string Parent, string Code, LocalDate From), bool> ByParent = new(
        "territory of parent",
        MemoryOrder.By<(string Parent, string Code, LocalDate From)>(
            static (x, y) => string.CompareOrdinal(x.Parent, y.Parent),
            static (x, y) => string.CompareOrdinal(x.Code, y.Code),
            static (x, y) => x.From.CompareTo(y.From)),
        static key => $"{key.Parent}/{key.Code}/{key.From}");

    public Task<Territory?> FindAsync(string code, LocalDate date, CancellationToken cancellationToken = default) =>
        Task.FromResult(Of(code).FirstOrDefault(territory => territory.HoldsOn(date)));

    public Task<IReadOnlyList<Territory>> HistoryAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Territory>>([.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(Of)]);

    public Task<IReadOnlyList<Territory>> ChildrenAsync(string? parentCode, LocalDate date, CancellationToken cancellationToken = default)
    {
        string parent = parentCode ?? string.Empty;
        return Task.FromResult<IReadOnlyList<Territory>>([.. session.Open(ByParent)
            .Scan((parent, string.Empty, LocalDate.MinIsoValue), key => string.Equals(key.Parent, parent, StringComparison.Ordinal))
            .Select(row => session.Open(Table).Find((row.Key.Code, row.Key.From))!.Value.Value)
            .Where(territory => territory.HoldsOn(date))]);
    }

    public void Save(IReadOnlyCollection<Territory> territories)
    {
        foreach (var territory in territories)
        {
            if (session.Open(Table).Find((territory.Code, territory.ValidFrom)) is { Value: var old })
            {
                session.Open(ByParent).Delete((old.ParentCode ?? string.Empty, old.Code, old.ValidFrom));
            }

            session.Open(Table).Save((territory.Code, territory.ValidFrom), territory);
            session.Open(ByParent).Save((territory.ParentCode ?? string.Empty, territory.Code, territory.ValidFrom), true);
        }
    }

    private IEnumerable<Territory> Of(string code) => session.Open(Table)
        .Scan((code, LocalDate.MinIsoValue), key => string.Equals(key.Code, code, StringComparison.Ordinal))
        .Select(static row => row.Row.Value);
}
