namespace Drp.Planning;

/// <summary>The past-due order of a point; none when its quantity is zero.</summary>
internal readonly record struct PastOrder(int Ship, int Receipt, long Quantity);
