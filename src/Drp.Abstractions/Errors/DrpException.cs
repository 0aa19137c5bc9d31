namespace Drp;

/// <summary>
/// A fault that Drp reports: wrong configuration, unusable input, a stale write. Refusals that a business expects
/// (a limit reached, a guard unmet) are results and never this exception; a bug in a call is an
/// <see cref="ArgumentException"/>.
/// </summary>
public class DrpException : Exception
{
    /// <summary>Creates a fault.</summary>
    /// <param name="code">The stable code, <c>DRP</c> and four digits; a page in docs/errors explains each.</param>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public DrpException(string code, string message, Exception? innerException = null)
        : base($"{code}: {message}", innerException)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        Code = code;
    }

    /// <summary>The stable code, <c>DRP</c> and four digits. Never renumbered.</summary>
    public string Code { get; }
}
