using Drp.Storage.Testing.Access;
using Drp.Storage.Testing.Approvals;
using Drp.Storage.Testing.Balances;
using Drp.Storage.Testing.Channels;
using Drp.Storage.Testing.Forecasting;
using Drp.Storage.Testing.Journal;
using Drp.Storage.Testing.Notifications;

namespace Drp.Storage.Hosts.PostgreSql;

public sealed class GrantTests(PostgreSqlFixture fixture) : GrantSpecification<PostgreSqlFixture>(fixture);

public sealed class ApprovalTests(PostgreSqlFixture fixture) : ApprovalSpecification<PostgreSqlFixture>(fixture);

public sealed class BalanceTests(PostgreSqlFixture fixture) : BalanceSpecification<PostgreSqlFixture>(fixture);

public sealed class ChannelTests(PostgreSqlFixture fixture) : ChannelSpecification<PostgreSqlFixture>(fixture);

public sealed class CoverageTests(PostgreSqlFixture fixture) : CoverageSpecification<PostgreSqlFixture>(fixture);

public sealed class PartnerTests(PostgreSqlFixture fixture) : PartnerSpecification<PostgreSqlFixture>(fixture);

public sealed class TerritoryTests(PostgreSqlFixture fixture) : TerritorySpecification<PostgreSqlFixture>(fixture);

public sealed class JournalTests(PostgreSqlFixture fixture) : JournalSpecification<PostgreSqlFixture>(fixture);

public sealed class OutboxTests(PostgreSqlFixture fixture) : OutboxSpecification<PostgreSqlFixture>(fixture);

public sealed class ReminderRuleTests(PostgreSqlFixture fixture) : ReminderRuleSpecification<PostgreSqlFixture>(fixture);

public sealed class DemandPlanTests(PostgreSqlFixture fixture) : DemandPlanSpecification<PostgreSqlFixture>(fixture);
