using Drp.Storage;
using NodaTime;

namespace Drp.Receivables;

internal sealed partial class MemoryReceivableStore(MemorySession session) : IReceivableStore
{
    private static readonly MemoryTable<(string, string), ReceivableAccount> Accounts =
        new("receivable account", MemoryKeys.Pair, MemoryKeys.Describe);

    private static readonly MemoryTable<(string, string), (ReceivableDocument Document, Instant RecordedAt, string NodeId)> Documents =
        new("receivable document", MemoryKeys.Pair, MemoryKeys.Describe);

    private static readonly MemoryTable<Key, ReceivableItem> Items = new("receivable item", Key.Order, static key => key.Text);

    private static readonly MemoryTable<Key, OpenItem> OpenItems = new("open receivable", Key.Order, static key => key.Text);

    private static readonly MemoryTable<(string, string, string), ReceivableApplication> Applications =
        new("receivable application", MemoryKeys.Triple, static key => $"{key.Item1}/{key.Item3}");

    private static readonly MemoryTable<(string, string), string> ApplicationPartners =
        new("receivable application", MemoryKeys.Pair, MemoryKeys.Describe);

    public async Task<IReadOnlyList<ReceivableAccount>> LockAsync(
        string company, IReadOnlyCollection<string> partnerIds, Instant at, CancellationToken cancellationToken = default)
    {
        await session.LockAsync(cancellationToken).ConfigureAwait(false);
        foreach (string partner in Ordered(partnerIds))
        {
            session.Open(Accounts).Update(
                (company, partner),
                account => account with { LastRecordedAt = account.LastRecordedAt < at ? at : account.LastRecordedAt + Duration.FromTicks(10) });
        }

        return await AccountsAsync(company, partnerIds, cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<ReceivableAccount>> AccountsAsync(
        string company, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReceivableAccount>>([.. Ordered(partnerIds)
            .Select(partner => session.Open(Accounts).Find((company, partner))?.Value)
            .OfType<ReceivableAccount>()]);

    public void SaveAccount(ReceivableAccount account, bool isNew) =>
        session.Open(Accounts).Save((account.Company, account.PartnerId), account, isNew ? 0 : null);

    public Task<IReadOnlyList<ReceivableDocument>> DocumentsAsync(
        string company, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReceivableDocument>>([.. Ordered(ids)
            .Select(id => session.Open(Documents).Find((company, id))?.Value.Document)
            .OfType<ReceivableDocument>()]);

    public Task<IReadOnlyList<ReceivableItem>> ItemsAsync(
        string company, IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReceivableItem>>([.. Ordered(documentIds).SelectMany(id =>
            session.Open(Documents).Find((company, id)) is { } found
                ? session.Open(Items)
                    .Scan(new Key(company, found.Value.Document.PartnerId, id, 0), key => key.IsOf(company, found.Value.Document.PartnerId) && string.Equals(key.Document, id, StringComparison.Ordinal))
                    .Select(static row => row.Row.Value)
                : [])]);

    public Task<IReadOnlyList<OpenItem>> OpenAsync(
        string company, IReadOnlyCollection<string> partnerIds, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OpenItem>>([.. Ordered(partnerIds).SelectMany(partner => OfPartner(OpenItems, company, partner)
            .OrderBy(static open => open.Item.Due)
            .ThenBy(static open => open.Item.Reference.DocumentId, StringComparer.Ordinal)
            .ThenBy(static open => open.Item.Reference.Number))]);

    public Task<IReadOnlyList<ReceivableItem>> HistoryAsync(string company, string partnerId, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReceivableItem>>([.. OfPartner(Items, company, partnerId)]);

    public Task<IReadOnlyList<ReceivableApplication>> ApplicationsAsync(
        string company, string partnerId, string? postingId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReceivableApplication>>([.. OfPartner(company, partnerId)
            .Where(application => postingId is null || string.Equals(application.PostingId, postingId, StringComparison.Ordinal))
            .OrderBy(static application => application.RecordedAt)
            .ThenBy(static application => application.Id, StringComparer.Ordinal)]);

    public Task<ReceivableApplication?> FindApplicationAsync(string company, string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(session.Open(ApplicationPartners).Find((company, id)) is { } partner
            ? session.Open(Applications).Find((company, partner.Value, id))?.Value
            : null);

    public void Post(IReadOnlyList<ReceivablePosting> postings)
    {
        foreach (var posting in postings)
        {
            foreach (var document in posting.Documents)
            {
                Storable.Check(document.Amount);
                var first = posting.Items.First(item => string.Equals(item.Reference.DocumentId, document.Id, StringComparison.Ordinal));
                session.Open(Documents).Save((document.Company, document.Id), (document with { PostingDate = document.Posting }, first.RecordedAt, first.NodeId), 0);
            }

            foreach (var item in posting.Items)
            {
                session.Open(Items).Save(Key.Of(item), item with { Discounts = [.. item.Discounts] }, 0);
            }

            foreach (var application in posting.Applications)
            {
                Storable.Check(application.Amount, application.ExchangeDifference);
                session.Open(Applications).Save((application.Company, application.PartnerId, application.Id), application, 0);
                session.Open(ApplicationPartners).Save((application.Company, application.Id), application.PartnerId, 0);
            }

            foreach (var open in posting.Touched)
            {
                Keep(open);
            }
        }
    }

    public void ReplaceOpen(string company, string partnerId, IReadOnlyList<OpenItem> open)
    {
        session.Open(OpenItems).DeleteRange(new Key(company, partnerId, string.Empty, 0), key => key.IsOf(company, partnerId));
        foreach (var item in open)
        {
            Keep(item);
        }
    }

    private void Keep(OpenItem open)
    {
        Storable.Check(open.Open);
        if (open.Open > 0m)
        {
            session.Open(OpenItems).Save(Key.Of(open.Item), open);
        }
        else
        {
            session.Open(OpenItems).Delete(Key.Of(open.Item));
        }
    }

    private static IEnumerable<string> Ordered(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private IEnumerable<T> OfPartner<T>(MemoryTable<Key, T> table, string company, string partner) => session.Open(table)
        .Scan(new Key(company, partner, string.Empty, 0), key => key.IsOf(company, partner))
        .Select(static row => row.Row.Value);

    private IEnumerable<ReceivableApplication> OfPartner(string company, string partner) => session.Open(Applications)
        .Scan(
            (company, partner, string.Empty),
            key => string.Equals(key.Item1, company, StringComparison.Ordinal) && string.Equals(key.Item2, partner, StringComparison.Ordinal))
        .Select(static row => row.Row.Value);

    private readonly record struct Key(string Company, string Partner, string Document, int Number)
    {
        public static IComparer<Key> Order { get; } = MemoryOrder.By<Key>(
            static (x, y) => string.CompareOrdinal(x.Company, y.Company),
            static (x, y) => string.CompareOrdinal(x.Partner, y.Partner),
            static (x, y) => string.CompareOrdinal(x.Document, y.Document),
            static (x, y) => x.Number.CompareTo(y.Number));

        public string Text => $"{Company}/{Document}#{Number}";

        public static Key Of(ReceivableItem item) => new(item.Company, item.PartnerId, item.Reference.DocumentId, item.Reference.Number);

        public bool IsOf(string company, string partner) =>
            string.Equals(Company, company, StringComparison.Ordinal) && string.Equals(Partner, partner, StringComparison.Ordinal);
    }
}
