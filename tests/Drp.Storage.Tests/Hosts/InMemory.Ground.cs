using Drp.Storage.Testing.Access;
using Drp.Storage.Testing.Approvals;
using Drp.Storage.Testing.Balances;
using Drp.Storage.Testing.Channels;
using Drp.Storage.Testing.Forecasting;
using Drp.Storage.Testing.Journal;
using Drp.Storage.Testing.Notifications;

namespace Drp.Storage.Hosts.InMemory;

public sealed class GrantTests(InMemoryFixture fixture) : GrantSpecification<InMemoryFixture>(fixture);

public sealed class ApprovalTests(InMemoryFixture fixture) : ApprovalSpecification<InMemoryFixture>(fixture);

public sealed class BalanceTests(InMemoryFixture fixture) : BalanceSpecification<InMemoryFixture>(fixture);

public sealed class ChannelTests(InMemoryFixture fixture) : ChannelSpecification<InMemoryFixture>(fixture);

public sealed class CoverageTests(InMemoryFixture fixture) : CoverageSpecification<InMemoryFixture>(fixture);

public sealed class PartnerTests(InMemoryFixture fixture) : PartnerSpecification<InMemoryFixture>(fixture);

public sealed class TerritoryTests(InMemoryFixture fixture) : TerritorySpecification<InMemoryFixture>(fixture);

public sealed class JournalTests(InMemoryFixture fixture) : JournalSpecification<InMemoryFixture>(fixture);

public sealed class OutboxTests(InMemoryFixture fixture) : OutboxSpecification<InMemoryFixture>(fixture);

public sealed class ReminderRuleTests(InMemoryFixture fixture) : ReminderRuleSpecification<InMemoryFixture>(fixture);

public sealed class DemandPlanTests(InMemoryFixture fixture) : DemandPlanSpecification<InMemoryFixture>(fixture);
