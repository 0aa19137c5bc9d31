using Drp.Storage.Testing.Credit;
using Drp.Storage.Testing.Inventory;
using Drp.Storage.Testing.Orders;
using Drp.Storage.Testing.Replenishment;

namespace Drp.Storage.Hosts.InMemory;

public sealed class CreditTests(InMemoryFixture fixture) : CreditSpecification<InMemoryFixture>(fixture);

public sealed class OrderTests(InMemoryFixture fixture) : OrderSpecification<InMemoryFixture>(fixture);

public sealed class ReplenishmentTests(InMemoryFixture fixture) : ReplenishmentSpecification<InMemoryFixture>(fixture);

public sealed class StockTests(InMemoryFixture fixture) : StockSpecification<InMemoryFixture>(fixture);
