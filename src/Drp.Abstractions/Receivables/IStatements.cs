using Drp.Access;
using NodaTime;

namespace Drp.Receivables;

/// <summary>
/// Statements of account and their reconciliation (对账). Issuing needs an accountant of the partner's node; whoever sees the
/// node may read and answer. Refusals as <see cref="IReceivables"/>, and DRP7140 no such statement, DRP7141 the days don't
/// follow the statement before, DRP7142 the statement is frozen, DRP7143 the answer doesn't fit the mode.
/// </summary>
public interface IStatements
{
    /// <summary>Issues a statement; the same partner, currency and last day again is the first one again.</summary>
    Task<Outcome<Statement>> IssueAsync(Actor actor, StatementRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Issues statements for every partner in the actor's scope with a balance or a movement, each in a unit of work of its
    /// own with its event: broken off, it is simply run again and nothing is sent twice.
    /// </summary>
    Task<StatementRunResult> RunAsync(Actor actor, StatementRequest request, CancellationToken cancellationToken = default);

    /// <summary>A statement, or <see langword="null"/>.</summary>
    Task<Statement?> FindAsync(Actor actor, string company, string statementId, CancellationToken cancellationToken = default);

    /// <summary>Statements that the actor sees today, by id.</summary>
    Task<IReadOnlyList<Statement>> ListAsync(Actor actor, string company, StatementStatus? status = null, string? after = null, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>Records the partner's answer. Agreeing freezes the statement with its hash.</summary>
    Task<Outcome<Statement>> AnswerAsync(Actor actor, string company, string statementId, StatementAnswer answer, CancellationToken cancellationToken = default);

    /// <summary>Freezes negative statements whose day of reply has passed without one.</summary>
    /// <returns>How many.</returns>
    Task<int> CloseSilentAsync(Actor actor, string company, LocalDate today, CancellationToken cancellationToken = default);

    /// <summary>What was posted into a statement's time after it was issued: difference items of the next one.</summary>
    Task<IReadOnlyList<ReceivableMovement>> DifferencesAsync(Actor actor, string company, string statementId, CancellationToken cancellationToken = default);
}
