using Drp.Storage.Testing.Receivables;

namespace Drp.Storage.Hosts.SqliteMemory;

public sealed class ReceivableTests(SqliteMemoryFixture fixture) : ReceivableSpecification<SqliteMemoryFixture>(fixture);

public sealed class ReceivableRecordTests(SqliteMemoryFixture fixture) : ReceivableRecordSpecification<SqliteMemoryFixture>(fixture);
