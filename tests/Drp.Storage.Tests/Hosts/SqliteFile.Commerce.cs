using Drp.Storage.Testing.Credit;
using Drp.Storage.Testing.Inventory;
using Drp.Storage.Testing.Orders;
using Drp.Storage.Testing.Replenishment;

namespace Drp.Storage.Hosts.SqliteFile;

public sealed class CreditTests(SqliteFileFixture fixture) : CreditSpecification<SqliteFileFixture>(fixture);

public sealed class OrderTests(SqliteFileFixture fixture) : OrderSpecification<SqliteFileFixture>(fixture);

public sealed class ReplenishmentTests(SqliteFileFixture fixture) : ReplenishmentSpecification<SqliteFileFixture>(fixture);

public sealed class StockTests(SqliteFileFixture fixture) : StockSpecification<SqliteFileFixture>(fixture);
