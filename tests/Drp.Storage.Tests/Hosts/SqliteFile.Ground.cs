using Drp.Storage.Testing.Access;
using Drp.Storage.Testing.Approvals;
using Drp.Storage.Testing.Balances;
using Drp.Storage.Testing.Channels;
using Drp.Storage.Testing.Forecasting;
using Drp.Storage.Testing.Journal;
using Drp.Storage.Testing.Notifications;

namespace Drp.Storage.Hosts.SqliteFile;

public sealed class GrantTests(SqliteFileFixture fixture) : GrantSpecification<SqliteFileFixture>(fixture);

public sealed class ApprovalTests(SqliteFileFixture fixture) : ApprovalSpecification<SqliteFileFixture>(fixture);

public sealed class BalanceTests(SqliteFileFixture fixture) : BalanceSpecification<SqliteFileFixture>(fixture);

public sealed class ChannelTests(SqliteFileFixture fixture) : ChannelSpecification<SqliteFileFixture>(fixture);

public sealed class CoverageTests(SqliteFileFixture fixture) : CoverageSpecification<SqliteFileFixture>(fixture);

public sealed class PartnerTests(SqliteFileFixture fixture) : PartnerSpecification<SqliteFileFixture>(fixture);

public sealed class TerritoryTests(SqliteFileFixture fixture) : TerritorySpecification<SqliteFileFixture>(fixture);

public sealed class JournalTests(SqliteFileFixture fixture) : JournalSpecification<SqliteFileFixture>(fixture);

public sealed class OutboxTests(SqliteFileFixture fixture) : OutboxSpecification<SqliteFileFixture>(fixture);

public sealed class ReminderRuleTests(SqliteFileFixture fixture) : ReminderRuleSpecification<SqliteFileFixture>(fixture);

public sealed class DemandPlanTests(SqliteFileFixture fixture) : DemandPlanSpecification<SqliteFileFixture>(fixture);
