using Drp.Storage.Testing.Credit;
using Drp.Storage.Testing.Inventory;
using Drp.Storage.Testing.Orders;
using Drp.Storage.Testing.Replenishment;

namespace Drp.Storage.Hosts.PostgreSql;

public sealed class CreditTests(PostgreSqlFixture fixture) : CreditSpecification<PostgreSqlFixture>(fixture);

public sealed class OrderTests(PostgreSqlFixture fixture) : OrderSpecification<PostgreSqlFixture>(fixture);

public sealed class ReplenishmentTests(PostgreSqlFixture fixture) : ReplenishmentSpecification<PostgreSqlFixture>(fixture);

public sealed class StockTests(PostgreSqlFixture fixture) : StockSpecification<PostgreSqlFixture>(fixture);
