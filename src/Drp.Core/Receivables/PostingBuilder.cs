using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// Puts one posting together over a partner's open items and keeps account of them. An item can't lose more than is open
/// of it, nor regain more than it was: what would is a fault of the caller and not a refusal.
/// </summary>
internal sealed class PostingBuilder(
    ReceivableAccount account, string id, Dictionary<ItemReference, OpenItem> open, string baseCurrency)
{
    private readonly List<ReceivableDocument> _documents = [];
    private readonly List<ReceivableItem> _items = [];
    private readonly List<ReceivableApplication> _applications = [];
    private readonly Dictionary<ItemReference, OpenItem> _touched = [];

    public string Id => id;

    public IReadOnlyList<ReceivableApplication> Applications => _applications;

    public OpenItem? Find(ItemReference reference) => open.GetValueOrDefault(reference);

    /// <summary>Adds a document with its instalments.</summary>
    public IReadOnlyList<ReceivableItem> Add(ReceivableDocument document)
    {
        var stored = document with { PostingDate = document.Posting };
        _documents.Add(stored);
        var discounts = document.Terms is { } terms ? PaymentTermsCalculator.Discounts(terms, document.DocumentDate) : [];
        IReadOnlyList<(decimal Amount, LocalDate? Due)> parts = document.Terms is { } given
            ? [.. PaymentTermsCalculator.Instalments(given, new Money(document.Amount, document.Currency), document.DocumentDate).Select(static part => (part.Amount, (LocalDate?)part.Due))]
            : [(document.Amount, document.DueDate)];
        var added = new List<ReceivableItem>(parts.Count);
        foreach (var (amount, due) in parts)
        {
            var item = new ReceivableItem
            {
                Company = account.Company,
                Reference = new ItemReference(document.Id, added.Count + 1),
                Kind = document.Kind,
                PartnerId = account.PartnerId,
                NodeId = account.NodeId,
                Currency = document.Currency,
                Amount = amount,
                DocumentDate = document.DocumentDate,
                PostingDate = document.Posting,
                DueDate = due,
                RecordedAt = account.LastRecordedAt,
                Discounts = discounts,
                BaseRate = document.BaseRate,
            };
            added.Add(item);
            _items.Add(item);
            Keep(new OpenItem { Item = item, Open = amount });
        }

        return added;
    }

    /// <summary>A credit settles a debit.</summary>
    public void Settle(ItemReference debit, ItemReference credit, decimal amount, LocalDate date, int line, string? reason)
    {
        var (owed, has) = (open[debit], open[credit]);
        decimal difference = amount * (has.Item.BaseRate - owed.Item.BaseRate);
        Change(owed, amount, 0m);
        Change(has, amount, 0m);
        Apply(ApplicationKind.Settlement, owed.Item, has.Item, amount, date, line, reason, new Money(difference, baseCurrency).Round().Amount);
    }

    /// <summary>An item loses an amount that nobody pays.</summary>
    public void Reduce(ApplicationKind kind, ItemReference reference, decimal amount, LocalDate date, int line, string? reason)
    {
        var item = open[reference];
        Change(item, amount, kind == ApplicationKind.Discount ? amount : 0m);
        bool owed = item.Item.Kind.IsDebit();
        Apply(kind, owed ? item.Item : null, owed ? null : item.Item, amount, date, line, reason, 0m);
    }

    /// <summary>Takes an application back.</summary>
    public void Reverse(ReceivableApplication application, LocalDate date, string reason)
    {
        foreach (var item in new[] { application.Debit, application.Credit }.OfType<ReceivableItem>())
        {
            Change(
                open.GetValueOrDefault(item.Reference) ?? new OpenItem { Item = item, Open = 0m },
                -application.Amount,
                application.Kind == ApplicationKind.Discount ? -application.Amount : 0m);
        }

        _applications.Add(application with
        {
            Id = NextId(),
            PostingId = id,
            Amount = -application.Amount,
            PostingDate = date,
            RecordedAt = account.LastRecordedAt,
            Reverses = application.Id,
            ExchangeDifference = -application.ExchangeDifference,
            Reason = Cut(reason),
        });
    }

    public ReceivablePosting Build() => new()
    {
        Id = id, Documents = _documents, Items = _items, Applications = _applications, Touched = [.. _touched.Values],
    };

    private void Apply(
        ApplicationKind kind, ReceivableItem? debit, ReceivableItem? credit, decimal amount, LocalDate date, int line, string? reason, decimal difference)
    {
        // An application can't count before both its items do.
        foreach (var item in new[] { debit, credit }.OfType<ReceivableItem>())
        {
            date = item.PostingDate > date ? item.PostingDate : date;
        }

        _applications.Add(new ReceivableApplication
        {
            Company = account.Company,
            Id = NextId(),
            PostingId = id,
            Line = line,
            PartnerId = account.PartnerId,
            Kind = kind,
            Debit = debit,
            Credit = credit,
            Amount = amount,
            PostingDate = date,
            RecordedAt = account.LastRecordedAt,
            ExchangeDifference = difference,
            Reason = Cut(reason),
        });
    }

    private string NextId() => id + "/" + (_applications.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Change(OpenItem item, decimal less, decimal discount)
    {
        decimal left = item.Open - less;
        if (left < 0m || left > item.Item.Amount)
        {
            throw new InvalidOperationException($"{item.Item.Reference} would have {left} open of {item.Item.Amount}.");
        }

        Keep(item with { Open = left, Discounted = item.Discounted + discount });
    }

    private void Keep(OpenItem item)
    {
        _touched[item.Item.Reference] = item;
        if (item.Open > 0m)
        {
            open[item.Item.Reference] = item;
        }
        else
        {
            open.Remove(item.Item.Reference);
        }
    }

    private static string? Cut(string? text) => text is { Length: > 256 } ? text[..256] : text;
}
