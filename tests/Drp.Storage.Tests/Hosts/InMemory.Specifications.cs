using Drp.Storage.Testing.Items;

namespace Drp.Storage.Hosts.InMemory;

public sealed class ItemGroupTests(InMemoryFixture fixture) : ItemGroupSpecification<InMemoryFixture>(fixture);
