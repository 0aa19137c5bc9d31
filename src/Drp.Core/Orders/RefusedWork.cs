namespace Drp.Orders;

/// <summary>Gives a unit of work up in the middle: what it wrote is undone, and the caller answers with the reasons.</summary>
internal sealed class RefusedWork(IReadOnlyList<Fault> reasons) : Exception
{
    public IReadOnlyList<Fault> Reasons { get; } = reasons;

    /// <summary>Runs work, turning a refusal in its middle into an outcome.</summary>
    public static async Task<Outcome<T>> CatchAsync<T>(Func<Task<Outcome<T>>> work)
        where T : class
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (RefusedWork refused)
        {
            return Outcome.Refused<T>(refused.Reasons);
        }
    }
}
