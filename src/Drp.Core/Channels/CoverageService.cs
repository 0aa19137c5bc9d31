using Drp.Access;
using Drp.Journal;
using Drp.Storage;
using NodaTime;

namespace Drp.Channels;

internal sealed class CoverageService(IDrpStorage storage, IAccess access, IJournal journal) : ICoverages
{
    public Task<Outcome<Coverage>> AddAsync(Actor actor, Coverage coverage, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(coverage);
        return storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<ICoverageStore>();
                long basedOn = await store.VersionAsync(token).ConfigureAwait(false);
                var reasons = await CheckAsync(session, actor, coverage.NodeId, coverage.Id, reason, token).ConfigureAwait(false);
                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Coverage>(reasons);
                }

                if (await store.FindAsync(coverage.Id, token).ConfigureAwait(false) is { } there)
                {
                    return string.Equals(ChannelJson.Of(there.Value), ChannelJson.Of(coverage), StringComparison.Ordinal)
                        ? Outcome.Of(there.Value)
                        : Outcome.Refused<Coverage>(Reason("DRP4033", coverage.Id, "a coverage with this id and another content exists; choose another id."));
                }

                await CheckPlacesAsync(session, actor, coverage, reasons, token).ConfigureAwait(false);
                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Coverage>(reasons);
                }

                store.Save(coverage, 0, basedOn);
                await JournalAsync(session, actor, "added", null, coverage, reason, token).ConfigureAwait(false);
                return Outcome.Of(coverage);
            },
            cancellationToken: cancellationToken);
    }

    public Task<Outcome<Coverage>> EndAsync(Actor actor, string coverageId, LocalDate validTo, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return storage.RunAsync(
            async (session, token) =>
            {
                var store = session.Store<ICoverageStore>();
                long basedOn = await store.VersionAsync(token).ConfigureAwait(false);
                var stored = await store.FindAsync(coverageId, token).ConfigureAwait(false);
                if (stored is not { } found || !await access.SeesAsync(session, actor, found.Value.NodeId, access.Today, token).ConfigureAwait(false))
                {
                    return Outcome.Refused<Coverage>(Reason("DRP4034", coverageId, "there is no such coverage."));
                }

                var coverage = found.Value;
                var reasons = await CheckAsync(session, actor, coverage.NodeId, coverageId, reason, token).ConfigureAwait(false);
                if (validTo <= coverage.ValidFrom || coverage.ValidTo < validTo)
                {
                    reasons.Add(Reason("DRP4035", coverageId, "a coverage ends after its start and not after its end so far."));
                }

                if (reasons.Count > 0)
                {
                    return Outcome.Refused<Coverage>(reasons);
                }

                var ended = coverage with { ValidTo = validTo };
                store.Save(ended, found.Version, basedOn);
                await JournalAsync(session, actor, "ended", coverage, ended, reason, token).ConfigureAwait(false);
                return Outcome.Of(ended);
            },
            cancellationToken: cancellationToken);
    }

    public async Task<IReadOnlyList<Coverage>> OfNodeAsync(Actor actor, string nodeId, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await access.SeesAsync(session, actor, nodeId, date, cancellationToken).ConfigureAwait(false)
                ? [.. (await session.Store<ICoverageStore>().OfNodeAsync(nodeId, cancellationToken).ConfigureAwait(false)).Where(c => c.HoldsOn(date))]
                : [];
        }
    }

    public async Task<IReadOnlyList<Coverage>> OfPlaceAsync(Actor actor, string territoryCode, LocalDate date, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var path = await TerritoryRules.PathAsync(session.Store<ITerritoryStore>(), territoryCode, date, cancellationToken).ConfigureAwait(false);
            var found = await session.Store<ICoverageStore>()
                .InTerritoriesAsync([.. path.Select(t => t.Code)], date, date.PlusDays(1), cancellationToken).ConfigureAwait(false);
            var seen = await SeenAsync(session, actor, found, date, cancellationToken).ConfigureAwait(false);
            return [.. found.Where(coverage => seen.Contains(coverage.NodeId, StringComparer.Ordinal))];
        }
    }

    public async Task<DiversionResult?> CheckAsync(Actor actor, DiversionCheck sale, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(sale);
        var session = await storage.OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            if (!await access.SeesAsync(session, actor, sale.SellerNodeId, sale.Date, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            var store = session.Store<ICoverageStore>();
            var path = await TerritoryRules.PathAsync(session.Store<ITerritoryStore>(), sale.TerritoryCode, sale.Date, cancellationToken).ConfigureAwait(false);
            string[] place = path.Count == 0 ? [sale.TerritoryCode] : [.. path.Select(t => t.Code)];
            var above = await session.Store<Channels.IChannelStore>().AncestorsAsync(sale.SellerNodeId, sale.Date, cancellationToken).ConfigureAwait(false);
            var own = new List<Coverage>();
            foreach (string node in above.Select(position => position.Node.Id).Prepend(sale.SellerNodeId))
            {
                own.AddRange((await store.OfNodeAsync(node, cancellationToken).ConfigureAwait(false)).Where(c => c.HoldsOn(sale.Date)));
            }

            var covered = own.Find(c => CoverageRules.CoversPlace(c, place) && CoverageRules.CoversItem(c, sale.ItemGroups));
            if (covered is not null || own.Count == 0)
            {
                return new DiversionResult { Verdict = covered is null ? DiversionVerdict.Unbound : DiversionVerdict.Covered, Covered = covered };
            }

            var others = (await store.InTerritoriesAsync(place, sale.Date, sale.Date.PlusDays(1), cancellationToken).ConfigureAwait(false))
                .Where(c => c.Exclusive && CoverageRules.CoversItem(c, sale.ItemGroups)).ToList();
            var seen = await SeenAsync(session, actor, others, sale.Date, cancellationToken).ConfigureAwait(false);
            return new DiversionResult
            {
                Verdict = others.Count > 0 ? DiversionVerdict.InExclusiveOfOther : DiversionVerdict.Outside,
                ExclusiveNodes = seen,
            };
        }
    }

    private static Fault Reason(string code, string coverageId, string message) =>
        new() { Code = code, Subject = $"coverage/{coverageId}", Message = message };

    private async Task<IReadOnlyList<string>> SeenAsync(
        IDrpSession session, Actor actor, IEnumerable<Coverage> coverages, LocalDate date, CancellationToken token) => await session.Store<IChannelStore>()
        .FilterAsync(
            await access.ScopeAsync(session, actor, date, token).ConfigureAwait(false),
            [.. coverages.Select(coverage => coverage.NodeId).Distinct(StringComparer.Ordinal)],
            token)
        .ConfigureAwait(false);

    private async Task<List<Fault>> CheckAsync(IDrpSession session, Actor actor, string nodeId, string coverageId, string reason, CancellationToken token)
    {
        var reasons = new List<Fault>();
        if (!await access.SeesAsync(session, actor, nodeId, access.Today, token).ConfigureAwait(false))
        {
            reasons.Add(Reason("DRP4001", coverageId, $"there is no node '{nodeId}' today."));
        }
        else if (!await access.AdministersAsync(session, actor, nodeId, access.Today, token).ConfigureAwait(false))
        {
            reasons.Add(Reason("DRP4002", coverageId, $"only an administrator of node '{nodeId}' changes what it covers."));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            reasons.Add(Reason("DRP4013", coverageId, "a reason is needed; say why."));
        }

        return reasons;
    }

    /// <summary>Every territory has to be known, and an exclusive coverage may meet no other exclusive one.</summary>
    private async Task CheckPlacesAsync(IDrpSession session, Actor actor, Coverage coverage, List<Fault> reasons, CancellationToken token)
    {
        if (coverage.Territories.Count == 0 || coverage.ValidTo <= coverage.ValidFrom)
        {
            reasons.Add(Reason("DRP4035", coverage.Id, "a coverage names at least one territory and ends after its start."));
        }

        var store = session.Store<ICoverageStore>();
        var rivals = new Dictionary<string, Coverage>(StringComparer.Ordinal);
        foreach (string code in coverage.Territories.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var path = await TerritoryRules.PathAsync(session.Store<ITerritoryStore>(), code, coverage.ValidFrom, token).ConfigureAwait(false);
            if (path.Count == 0)
            {
                reasons.Add(Reason("DRP4031", coverage.Id, $"territory {code} means nothing on {coverage.ValidFrom:uuuu-MM-dd}; load it first."));
                continue;
            }

            if (!coverage.Exclusive)
            {
                continue;
            }

            var same = await store.InTerritoriesAsync([.. path.Select(t => t.Code)], coverage.ValidFrom, coverage.ValidTo, token).ConfigureAwait(false);
            var below = await store.BelowTerritoryAsync(TerritoryRules.Prefix(path[0]), coverage.ValidFrom, coverage.ValidTo, token).ConfigureAwait(false);
            foreach (var rival in same.Concat(below).Where(c => c.Exclusive && CoverageRules.SameItems(c.ItemGroups, coverage.ItemGroups)))
            {
                rivals.TryAdd(rival.Id, rival);
            }
        }

        var seen = await SeenAsync(session, actor, rivals.Values, access.Today, token).ConfigureAwait(false);
        foreach (var rival in rivals.Values
            .Where(rival => !string.Equals(rival.NodeId, coverage.NodeId, StringComparison.Ordinal))
            .OrderBy(rival => rival.Id, StringComparer.Ordinal))
        {
            // Someone outside the actor's scope is not named.
            string who = seen.Contains(rival.NodeId, StringComparer.Ordinal) ? $"node '{rival.NodeId}' (coverage '{rival.Id}')" : "another node";
            reasons.Add(Reason("DRP4032", coverage.Id, $"{who} covers the same place, items and days exclusively; end that first or take less."));
        }
    }

    private Task<IReadOnlyList<JournalEntry>> JournalAsync(
        IDrpSession session, Actor actor, string action, Coverage? before, Coverage after, string reason, CancellationToken token) => journal.AppendAsync(
        session,
        [
            new JournalDraft
            {
                Stream = "coverage/" + after.Id,
                Action = action,
                Actor = actor,
                NodeId = after.NodeId,
                Before = before is null ? null : ChannelJson.Of(before),
                After = ChannelJson.Of(after),
                Reason = reason,
            },
        ],
        token);
}
