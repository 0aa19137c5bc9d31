using Drp.Storage.Testing;
using Drp.Storage.Testing.Items;
using Drp.Storage.Testing.Planning;

namespace Drp.Storage.Hosts.SqliteMemory;

public sealed class CalendarTests(SqliteMemoryFixture fixture) : CalendarSpecification<SqliteMemoryFixture>(fixture);

public sealed class DemandTests(SqliteMemoryFixture fixture) : DemandSpecification<SqliteMemoryFixture>(fixture);

public sealed class ItemGroupTests(SqliteMemoryFixture fixture) : ItemGroupSpecification<SqliteMemoryFixture>(fixture);

public sealed class ItemTests(SqliteMemoryFixture fixture) : ItemSpecification<SqliteMemoryFixture>(fixture);

public sealed class LocationTests(SqliteMemoryFixture fixture) : LocationSpecification<SqliteMemoryFixture>(fixture);

public sealed class ModelTests(SqliteMemoryFixture fixture) : ModelSpecification<SqliteMemoryFixture>(fixture);

public sealed class PlanTests(SqliteMemoryFixture fixture) : PlanSpecification<SqliteMemoryFixture>(fixture);

public sealed class RouteTests(SqliteMemoryFixture fixture) : RouteSpecification<SqliteMemoryFixture>(fixture);

public sealed class SessionTests(SqliteMemoryFixture fixture) : SessionSpecification<SqliteMemoryFixture>(fixture);

public sealed class SnapshotTests(SqliteMemoryFixture fixture) : SnapshotSpecification<SqliteMemoryFixture>(fixture);

public sealed class StockingPointTests(SqliteMemoryFixture fixture) : StockingPointSpecification<SqliteMemoryFixture>(fixture);

public sealed class SupplyTests(SqliteMemoryFixture fixture) : SupplySpecification<SqliteMemoryFixture>(fixture);

public sealed class TransportTests(SqliteMemoryFixture fixture) : TransportSpecification<SqliteMemoryFixture>(fixture);
