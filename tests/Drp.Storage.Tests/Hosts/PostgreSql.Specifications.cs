using Drp.Storage.Testing;
using Drp.Storage.Testing.Items;
using Drp.Storage.Testing.Planning;

namespace Drp.Storage.Hosts.PostgreSql;

public sealed class CalendarTests(PostgreSqlFixture fixture) : CalendarSpecification<PostgreSqlFixture>(fixture);

public sealed class DemandTests(PostgreSqlFixture fixture) : DemandSpecification<PostgreSqlFixture>(fixture);

public sealed class ItemGroupTests(PostgreSqlFixture fixture) : ItemGroupSpecification<PostgreSqlFixture>(fixture);

public sealed class ItemTests(PostgreSqlFixture fixture) : ItemSpecification<PostgreSqlFixture>(fixture);

public sealed class LocationTests(PostgreSqlFixture fixture) : LocationSpecification<PostgreSqlFixture>(fixture);

public sealed class ModelTests(PostgreSqlFixture fixture) : ModelSpecification<PostgreSqlFixture>(fixture);

public sealed class PlanTests(PostgreSqlFixture fixture) : PlanSpecification<PostgreSqlFixture>(fixture);

public sealed class RouteTests(PostgreSqlFixture fixture) : RouteSpecification<PostgreSqlFixture>(fixture);

public sealed class SessionTests(PostgreSqlFixture fixture) : SessionSpecification<PostgreSqlFixture>(fixture);

public sealed class SnapshotTests(PostgreSqlFixture fixture) : SnapshotSpecification<PostgreSqlFixture>(fixture);

public sealed class StockingPointTests(PostgreSqlFixture fixture) : StockingPointSpecification<PostgreSqlFixture>(fixture);

public sealed class SupplyTests(PostgreSqlFixture fixture) : SupplySpecification<PostgreSqlFixture>(fixture);

public sealed class TransportTests(PostgreSqlFixture fixture) : TransportSpecification<PostgreSqlFixture>(fixture);
