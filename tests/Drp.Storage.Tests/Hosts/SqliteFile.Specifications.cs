using Drp.Storage.Testing;
using Drp.Storage.Testing.Items;
using Drp.Storage.Testing.Planning;

namespace Drp.Storage.Hosts.SqliteFile;

public sealed class CalendarTests(SqliteFileFixture fixture) : CalendarSpecification<SqliteFileFixture>(fixture);

public sealed class DemandTests(SqliteFileFixture fixture) : DemandSpecification<SqliteFileFixture>(fixture);

public sealed class ItemGroupTests(SqliteFileFixture fixture) : ItemGroupSpecification<SqliteFileFixture>(fixture);

public sealed class ItemTests(SqliteFileFixture fixture) : ItemSpecification<SqliteFileFixture>(fixture);

public sealed class LocationTests(SqliteFileFixture fixture) : LocationSpecification<SqliteFileFixture>(fixture);

public sealed class ModelTests(SqliteFileFixture fixture) : ModelSpecification<SqliteFileFixture>(fixture);

public sealed class PlanTests(SqliteFileFixture fixture) : PlanSpecification<SqliteFileFixture>(fixture);

public sealed class RouteTests(SqliteFileFixture fixture) : RouteSpecification<SqliteFileFixture>(fixture);

public sealed class SessionTests(SqliteFileFixture fixture) : SessionSpecification<SqliteFileFixture>(fixture);

public sealed class SnapshotTests(SqliteFileFixture fixture) : SnapshotSpecification<SqliteFileFixture>(fixture);

public sealed class StockingPointTests(SqliteFileFixture fixture) : StockingPointSpecification<SqliteFileFixture>(fixture);

public sealed class SupplyTests(SqliteFileFixture fixture) : SupplySpecification<SqliteFileFixture>(fixture);

public sealed class TransportTests(SqliteFileFixture fixture) : TransportSpecification<SqliteFileFixture>(fixture);
