using Drp.Storage.Testing.Items;

namespace Drp.Storage.Hosts.SqliteMemory;

public sealed class ItemGroupTests(SqliteMemoryFixture fixture) : ItemGroupSpecification<SqliteMemoryFixture>(fixture);
