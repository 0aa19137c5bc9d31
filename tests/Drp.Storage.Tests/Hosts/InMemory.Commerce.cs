using Drp.Storage.Testing.Credit;
using Drp.Storage.Testing.Inventory;

namespace Drp.Storage.Hosts.InMemory;

public sealed class CreditTests(InMemoryFixture fixture) : CreditSpecification<InMemoryFixture>(fixture);

public sealed class StockTests(InMemoryFixture fixture) : StockSpecification<InMemoryFixture>(fixture);
