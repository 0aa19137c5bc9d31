using Drp.Storage.Testing.Receivables;

namespace Drp.Storage.Hosts.SqliteFile;

public sealed class ReceivableTests(SqliteFileFixture fixture) : ReceivableSpecification<SqliteFileFixture>(fixture);

public sealed class ReceivableRecordTests(SqliteFileFixture fixture) : ReceivableRecordSpecification<SqliteFileFixture>(fixture);
