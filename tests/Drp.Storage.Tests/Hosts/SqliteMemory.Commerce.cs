using Drp.Storage.Testing.Credit;
using Drp.Storage.Testing.Inventory;

namespace Drp.Storage.Hosts.SqliteMemory;

public sealed class CreditTests(SqliteMemoryFixture fixture) : CreditSpecification<SqliteMemoryFixture>(fixture);

public sealed class StockTests(SqliteMemoryFixture fixture) : StockSpecification<SqliteMemoryFixture>(fixture);
