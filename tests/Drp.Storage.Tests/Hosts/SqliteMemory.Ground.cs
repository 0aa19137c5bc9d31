using Drp.Storage.Testing.Access;
using Drp.Storage.Testing.Approvals;
using Drp.Storage.Testing.Balances;
using Drp.Storage.Testing.Channels;
using Drp.Storage.Testing.Forecasting;
using Drp.Storage.Testing.Journal;
using Drp.Storage.Testing.Notifications;

namespace Drp.Storage.Hosts.SqliteMemory;

public sealed class GrantTests(SqliteMemoryFixture fixture) : GrantSpecification<SqliteMemoryFixture>(fixture);

public sealed class ApprovalTests(SqliteMemoryFixture fixture) : ApprovalSpecification<SqliteMemoryFixture>(fixture);

public sealed class BalanceTests(SqliteMemoryFixture fixture) : BalanceSpecification<SqliteMemoryFixture>(fixture);

public sealed class ChannelTests(SqliteMemoryFixture fixture) : ChannelSpecification<SqliteMemoryFixture>(fixture);

public sealed class CoverageTests(SqliteMemoryFixture fixture) : CoverageSpecification<SqliteMemoryFixture>(fixture);

public sealed class PartnerTests(SqliteMemoryFixture fixture) : PartnerSpecification<SqliteMemoryFixture>(fixture);

public sealed class TerritoryTests(SqliteMemoryFixture fixture) : TerritorySpecification<SqliteMemoryFixture>(fixture);

public sealed class JournalTests(SqliteMemoryFixture fixture) : JournalSpecification<SqliteMemoryFixture>(fixture);

public sealed class OutboxTests(SqliteMemoryFixture fixture) : OutboxSpecification<SqliteMemoryFixture>(fixture);

public sealed class ReminderRuleTests(SqliteMemoryFixture fixture) : ReminderRuleSpecification<SqliteMemoryFixture>(fixture);

public sealed class DemandPlanTests(SqliteMemoryFixture fixture) : DemandPlanSpecification<SqliteMemoryFixture>(fixture);
