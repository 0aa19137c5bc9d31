using Drp.Storage.Testing.Credit;
using Drp.Storage.Testing.Inventory;

namespace Drp.Storage.Hosts.PostgreSql;

public sealed class CreditTests(PostgreSqlFixture fixture) : CreditSpecification<PostgreSqlFixture>(fixture);

public sealed class StockTests(PostgreSqlFixture fixture) : StockSpecification<PostgreSqlFixture>(fixture);
