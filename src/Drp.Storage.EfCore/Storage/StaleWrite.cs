using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Drp.Storage;

/// <summary>
/// Rows that a failed SaveChanges may have met in another state than it expected: an update that touched no row, or an
/// insert of a key that is stored by now. Drivers name duplicate keys differently, so the rows themselves are asked.
/// </summary>
internal sealed class StaleWrite
{
    private readonly List<Suspect> _suspects;
    private readonly Exception _fault;
    private Func<DrpDbContext, CancellationToken, Task<DrpConcurrencyException?>>? _lookUp;

    private StaleWrite(List<Suspect> suspects, Exception fault) => (_suspects, _fault) = (suspects, fault);

    /// <summary>What to ask about, or null when the fault has another cause. Reads the change tracker only.</summary>
    public static StaleWrite? Find(DrpDbContext context, Exception fault)
    {
        if (fault is StaleInsertException insert)
        {
            return new StaleWrite([], insert.InnerException!) { _lookUp = insert.LookUp };
        }

        if (fault is not DbUpdateException update)
        {
            return null;
        }

        bool certain = fault is DbUpdateConcurrencyException;
        List<Suspect> suspects = [.. update.Entries
            .Where(entry => certain || entry.State == EntityState.Added)
            .Select(static entry => new Suspect(entry))];
        context.ChangeTracker.Clear();
        return suspects.Count == 0 ? null : new StaleWrite(suspects, fault);
    }

    /// <summary>Looks the rows up again and says which one was stale; otherwise the fault as it came.</summary>
    public async Task<Exception> ExplainAsync(DrpDbContext context, CancellationToken cancellationToken)
    {
        if (_lookUp is not null
            && await _lookUp(context, cancellationToken).ConfigureAwait(false) is { } stale)
        {
            return stale;
        }

        foreach (Suspect suspect in _suspects)
        {
            long? actual = await suspect.VersionAsync(context, cancellationToken).ConfigureAwait(false);
            if ((actual ?? 0) != suspect.Expected)
            {
                return new DrpConcurrencyException(suspect.Subject, suspect.Expected, actual, _fault);
            }
        }

        return _fault;
    }

    private sealed class Suspect
    {
        private readonly Type _row;
        private readonly object[] _key;

        public Suspect(EntityEntry entry)
        {
            IKey key = entry.Metadata.FindPrimaryKey()!;
            _row = entry.Metadata.ClrType;
            _key = [.. key.Properties.Select(part => entry.Property(part.Name).CurrentValue!)];
            Expected = entry.State == EntityState.Added || entry.Entity is not IVersionedRow
                ? 0
                : (long)entry.Property(nameof(IVersionedRow.Version)).OriginalValue!;
            Subject = $"{DrpModel.KindOf(_row)} {new RowKey(_key)}";
        }

        public string Subject { get; }

        public long Expected { get; }

        public async Task<long?> VersionAsync(DrpDbContext context, CancellationToken cancellationToken)
        {
            object? row = await context.FindAsync(_row, _key, cancellationToken).ConfigureAwait(false);
            context.ChangeTracker.Clear();
            return row is null ? null : row is IVersionedRow versioned ? versioned.Version : 1;
        }
    }
}
