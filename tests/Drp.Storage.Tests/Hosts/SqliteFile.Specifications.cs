using Drp.Storage.Testing.Items;

namespace Drp.Storage.Hosts.SqliteFile;

public sealed class ItemGroupTests(SqliteFileFixture fixture) : ItemGroupSpecification<SqliteFileFixture>(fixture);
