using Drp.Storage.Testing.Receivables;

namespace Drp.Storage.Hosts.InMemory;

public sealed class ReceivableTests(InMemoryFixture fixture) : ReceivableSpecification<InMemoryFixture>(fixture);

public sealed class ReceivableRecordTests(InMemoryFixture fixture) : ReceivableRecordSpecification<InMemoryFixture>(fixture);
