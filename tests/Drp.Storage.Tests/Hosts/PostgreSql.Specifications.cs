using Drp.Storage.Testing.Items;

namespace Drp.Storage.Hosts.PostgreSql;

public sealed class ItemGroupTests(PostgreSqlFixture fixture) : ItemGroupSpecification<PostgreSqlFixture>(fixture);
