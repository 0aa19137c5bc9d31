using Drp.Storage;
using NodaTime;

namespace Drp.Credit;

/// <summary>Stores terms, fed facts, and amounts behind the horizon; part of a session.</summary>
public interface ICreditStore : IDrpStore
{
    /// <summary>Terms with their version, or <see langword="null"/>.</summary>
    Task<Versioned<CreditTerms>?> FindAsync(string company, CreditHolderKind kind, string holderId, string currency, CancellationToken cancellationToken = default);

    /// <summary>The terms of a partner and of some nodes, the partner's first, then by node in ordinal order.</summary>
    Task<IReadOnlyList<CreditTerms>> OfAsync(string company, string partnerId, IReadOnlyCollection<string> nodeIds, string currency, CancellationToken cancellationToken = default);

    /// <summary>Stages terms; an expected version of 0 says that they must be new, <see langword="null"/> writes over any.</summary>
    void Save(CreditTerms terms, long? expectedVersion = null);

    /// <summary>What was fed of a partner with its version, or <see langword="null"/>.</summary>
    Task<Versioned<CreditFacts>?> FactsAsync(string company, string partnerId, string currency, CancellationToken cancellationToken = default);

    /// <summary>The sums of what was fed over all partners whose node stands at or below a node on a day.</summary>
    Task<CreditTotals> TotalsAsync(string company, string nodeId, string currency, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>Stages facts; the version as for <see cref="Save"/>.</summary>
    void SaveFacts(CreditFacts facts, long? expectedVersion = null);

    /// <summary>Sums of amounts that ship on a day or later, by account; accounts without any are left out.</summary>
    Task<IReadOnlyDictionary<string, decimal>> LaterAsync(IReadOnlyCollection<string> accounts, LocalDate from, CancellationToken cancellationToken = default);

    /// <summary>Whether a holder has amounts that were confirmed for behind the horizon and didn't count yet.</summary>
    Task<bool> HasLaterAsync(string holder, CancellationToken cancellationToken = default);

    /// <summary>Stages amounts of a holder that ship on a day, in place of what it had on any day; none removes it.</summary>
    /// <param name="holder">The holder.</param>
    /// <param name="shipDate">The day on which they ship.</param>
    /// <param name="amounts">The amount of each account; zero or less is left out.</param>
    void SetLater(string holder, LocalDate shipDate, IReadOnlyDictionary<string, decimal> amounts);
}
