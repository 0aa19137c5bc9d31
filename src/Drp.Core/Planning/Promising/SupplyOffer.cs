namespace Drp.Planning;

/// <summary>New supply of a point: when it is there, how much, and by which orders in the order of the flow.</summary>
/// <param name="Day">The day number on which it can be used.</param>
/// <param name="Quantity">Ten-thousandths, above zero.</param>
/// <param name="Steps">The orders, the first one farthest from the point.</param>
internal sealed record SupplyOffer(int Day, long Quantity, IReadOnlyList<OfferStep> Steps)
{
    /// <summary>Whether all of it exists already at another place.</summary>
    public bool IsMove => Steps[0].From >= 0;
}

/// <summary>One order of an offer.</summary>
/// <param name="To">The receiving point.</param>
/// <param name="From">The shipping point, or -1 for a supply source.</param>
/// <param name="Route">The route.</param>
/// <param name="Ship">Day number.</param>
/// <param name="Receipt">Day number.</param>
/// <param name="Quantity">Ten-thousandths.</param>
internal readonly record struct OfferStep(int To, int From, int Route, int Ship, int Receipt, long Quantity);
