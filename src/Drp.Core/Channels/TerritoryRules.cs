using NodaTime;

namespace Drp.Channels;

/// <summary>What holds of administrative divisions.</summary>
internal static class TerritoryRules
{
    /// <summary>Every fault of divisions to be loaded over stored ones, each DRP4030.</summary>
    public static IReadOnlyList<Fault> Check(IReadOnlyCollection<Territory> loaded, IReadOnlyCollection<Territory> stored)
    {
        var faults = new List<Fault>();
        void Add(Territory territory, string message) =>
            faults.Add(new Fault { Code = "DRP4030", Subject = $"territory/{territory.Code}", Message = message });

        var keys = loaded.Select(t => (t.Code, t.ValidFrom)).ToHashSet();
        if (keys.Count < loaded.Count)
        {
            var twice = loaded.GroupBy(t => (t.Code, t.ValidFrom)).First(group => group.Count() > 1).First();
            Add(twice, $"it stands twice from {twice.ValidFrom:uuuu-MM-dd} on; leave one.");
        }

        var all = loaded.Concat(stored.Where(t => !keys.Contains((t.Code, t.ValidFrom)))).ToLookup(t => t.Code, StringComparer.Ordinal);
        foreach (var territory in loaded.OrderBy(t => t.Code, StringComparer.Ordinal).ThenBy(t => t.ValidFrom))
        {
            int digits = territory.Level switch { TerritoryLevel.Township => 9, TerritoryLevel.Village => 12, _ => 6 };
            if (territory.Code.Length != digits || !territory.Code.All(char.IsAsciiDigit))
            {
                Add(territory, $"the code of a {territory.Level} has {digits} digits.");
            }

            if (territory.ValidTo <= territory.ValidFrom)
            {
                Add(territory, "it ends before it starts.");
            }

            if (all[territory.Code].Any(other => other.ValidFrom != territory.ValidFrom && Overlap(territory, other)))
            {
                Add(territory, "the code means something else on the same days; end the earlier meaning first.");
            }

            if ((territory.ParentCode is null) != (territory.Level == TerritoryLevel.Province))
            {
                Add(territory, "a province has no parent, and everything else has one.");
            }
            else if (territory.ParentCode is { } parent && !Covers(all[parent], territory))
            {
                Add(territory, $"its parent {parent} isn't there for the whole time; load the parent first.");
            }
        }

        return faults;
    }

    /// <summary>A division and those above it on a day, the nearest first.</summary>
    public static async Task<List<Territory>> PathAsync(ITerritoryStore store, string code, LocalDate date, CancellationToken token)
    {
        var path = new List<Territory>();
        for (string? next = code; next is not null && path.Count < 8;)
        {
            var found = await store.FindAsync(next, date, token).ConfigureAwait(false);
            if (found is null)
            {
                break;
            }

            path.Add(found);
            next = found.ParentCode;
        }

        return path;
    }

    /// <summary>
    /// The digits that the codes of everything below a division start with: 2 for a province, 4 for a prefecture, 6 for a
    /// county, 9 for a township.
    /// </summary>
    public static string Prefix(Territory territory) => territory.Level switch
    {
        TerritoryLevel.Province => territory.Code[..2],
        TerritoryLevel.City => territory.Code[..4],
        _ => territory.Code,
    };

    private static bool Overlap(Territory x, Territory y) => !(x.ValidTo <= y.ValidFrom) && !(y.ValidTo <= x.ValidFrom);

    // Several meanings of the parent's code may follow each other while the child stays.
    private static bool Covers(IEnumerable<Territory> parents, Territory child)
    {
        LocalDate? reached = child.ValidFrom;
        foreach (var parent in parents.OrderBy(parent => parent.ValidFrom))
        {
            if (reached is { } day && parent.HoldsOn(day))
            {
                reached = parent.ValidTo;
            }
        }

        return reached is null || child.ValidTo <= reached;
    }
}
