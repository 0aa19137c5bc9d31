using Drp.Storage.Testing.Receivables;

namespace Drp.Storage.Hosts.PostgreSql;

public sealed class ReceivableTests(PostgreSqlFixture fixture) : ReceivableSpecification<PostgreSqlFixture>(fixture);

public sealed class ReceivableRecordTests(PostgreSqlFixture fixture) : ReceivableRecordSpecification<PostgreSqlFixture>(fixture);
