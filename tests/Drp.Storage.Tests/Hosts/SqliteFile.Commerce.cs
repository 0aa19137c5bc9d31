using Drp.Storage.Testing.Credit;
using Drp.Storage.Testing.Inventory;

namespace Drp.Storage.Hosts.SqliteFile;

public sealed class CreditTests(SqliteFileFixture fixture) : CreditSpecification<SqliteFileFixture>(fixture);

public sealed class StockTests(SqliteFileFixture fixture) : StockSpecification<SqliteFileFixture>(fixture);
