namespace Drp.ScaleRun;

/// <summary>Lead time in calendar days and the lot rule: the smallest multiple that covers the need and the minimum.</summary>
internal readonly record struct RouteTerms(int LeadTime, long Minimum, long Multiple, int Priority, int? SplitPercent);
