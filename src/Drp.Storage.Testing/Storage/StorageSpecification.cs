using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Drp.Storage.Testing;

/// <summary>
/// What the specifications of all stores share. A store's author derives every specification once per storage; the
/// facts are in these bases.
/// </summary>
/// <typeparam name="TFixture">The host under test.</typeparam>
/// <param name="fixture">The host under test.</param>
public abstract class StorageSpecification<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StorageFixture
{
    /// <summary>The host under test.</summary>
    protected TFixture Fixture { get; } = fixture;

    /// <summary>Cancels with the test run.</summary>
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Does work in a session of a scope of its own, without a commit.</summary>
    /// <param name="work">The work.</param>
    protected Task SessionAsync(Func<IDrpSession, Task> work) => SessionAsync(async session =>
    {
        await work(session);
        return true;
    });

    /// <summary>Does work in a session of a scope of its own, without a commit, and gives its result.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work.</param>
    protected async Task<T> SessionAsync<T>(Func<IDrpSession, Task<T>> work)
    {
        AsyncServiceScope scope = Fixture.Scope();
        await using (scope)
        {
            IDrpSession session = await scope.ServiceProvider.GetRequiredService<IDrpStorage>()
                .OpenSessionAsync(Token);
            await using (session)
            {
                return await work(session);
            }
        }
    }

    /// <summary>Stages changes in a session of a scope of its own, and commits them.</summary>
    /// <param name="stage">Stages the changes.</param>
    protected Task CommitAsync(Action<IDrpSession> stage) => SessionAsync(async session =>
    {
        stage(session);
        await session.CommitAsync(Token);
    });
}
