namespace Drp.Planning;

/// <summary>A planned order while a run is under way.</summary>
internal readonly record struct PulledOrder(int Route, int Ship, int Receipt, int Bucket, long Quantity);
