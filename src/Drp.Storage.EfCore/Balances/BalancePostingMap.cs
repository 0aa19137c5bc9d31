using Drp.Storage;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drp.Balances;

internal sealed class BalancePostingMap() : RowMap<BalancePostingRow>("balance_postings", "balance posting")
{
    protected override void Configure(EntityTypeBuilder<BalancePostingRow> row)
    {
        row.Property(static posting => posting.PostingKey).HasMaxLength(200);
        row.Property(static posting => posting.Kind).HasMaxLength(Lengths.Code);
        row.Property(static posting => posting.Fingerprint).HasMaxLength(64);
        row.Property(static posting => posting.ActorId).HasMaxLength(Lengths.Code);
    }
}
