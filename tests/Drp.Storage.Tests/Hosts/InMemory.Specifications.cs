using Drp.Storage.Testing;
using Drp.Storage.Testing.Items;
using Drp.Storage.Testing.Planning;

namespace Drp.Storage.Hosts.InMemory;

public sealed class CalendarTests(InMemoryFixture fixture) : CalendarSpecification<InMemoryFixture>(fixture);

public sealed class DemandTests(InMemoryFixture fixture) : DemandSpecification<InMemoryFixture>(fixture);

public sealed class ItemGroupTests(InMemoryFixture fixture) : ItemGroupSpecification<InMemoryFixture>(fixture);

public sealed class ItemTests(InMemoryFixture fixture) : ItemSpecification<InMemoryFixture>(fixture);

public sealed class LocationTests(InMemoryFixture fixture) : LocationSpecification<InMemoryFixture>(fixture);

public sealed class ModelTests(InMemoryFixture fixture) : ModelSpecification<InMemoryFixture>(fixture);

public sealed class PlanTests(InMemoryFixture fixture) : PlanSpecification<InMemoryFixture>(fixture);

public sealed class RouteTests(InMemoryFixture fixture) : RouteSpecification<InMemoryFixture>(fixture);

public sealed class SessionTests(InMemoryFixture fixture) : SessionSpecification<InMemoryFixture>(fixture);

public sealed class SnapshotTests(InMemoryFixture fixture) : SnapshotSpecification<InMemoryFixture>(fixture);

public sealed class StockingPointTests(InMemoryFixture fixture) : StockingPointSpecification<InMemoryFixture>(fixture);

public sealed class SupplyTests(InMemoryFixture fixture) : SupplySpecification<InMemoryFixture>(fixture);

public sealed class TransportTests(InMemoryFixture fixture) : TransportSpecification<InMemoryFixture>(fixture);
