using Drp.Storage.Testing.Credit;
using Drp.Storage.Testing.Inventory;
using Drp.Storage.Testing.Orders;
using Drp.Storage.Testing.Replenishment;

namespace Drp.Storage.Hosts.SqliteMemory;

public sealed class CreditTests(SqliteMemoryFixture fixture) : CreditSpecification<SqliteMemoryFixture>(fixture);

public sealed class OrderTests(SqliteMemoryFixture fixture) : OrderSpecification<SqliteMemoryFixture>(fixture);

public sealed class ReplenishmentTests(SqliteMemoryFixture fixture) : ReplenishmentSpecification<SqliteMemoryFixture>(fixture);

public sealed class StockTests(SqliteMemoryFixture fixture) : StockSpecification<SqliteMemoryFixture>(fixture);
