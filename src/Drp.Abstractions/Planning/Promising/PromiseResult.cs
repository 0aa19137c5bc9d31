using System.Collections.Immutable;
using NodaTime;

namespace Drp.Planning;

/// <summary>The answer to a request. It reserves nothing. Immutable.</summary>
public sealed record PromiseResult
{
    /// <summary>What was asked.</summary>
    public required PromiseRequest Request { get; init; }

    /// <summary>What can be promised, by date; empty when nothing can.</summary>
    public required ImmutableArray<PromisePart> Parts { get; init; }

    /// <summary>Why not everything can be promised, each with a stable code; empty when everything can.</summary>
    public ImmutableArray<Fault> Reasons { get; init; } = [];

    /// <summary>Base units that are promised.</summary>
    public decimal Promised => Parts.Sum(static p => p.Quantity);

    /// <summary>Base units that can't be promised in the horizon, or by the latest date.</summary>
    public decimal Open => Request.Quantity - Promised;

    /// <summary>The day on which everything asked for is there; <see langword="null"/> when some of it can't be promised.</summary>
    public LocalDate? Date => Open > 0m || Parts.IsEmpty ? null : Parts.Max(static p => p.Date);

    /// <summary>Whether everything can be delivered on the due date.</summary>
    public bool OnTime => Date is { } date && date <= Request.Due;
}
