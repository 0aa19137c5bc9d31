namespace Drp.Forecasting.DemandPlans;

public static partial class DemandPlanMachine
{
    internal const string Opened = "opened";
    internal const string NotLocked = "not locked";
    internal const string LinesValid = "lines valid";
    internal const string HasLines = "has lines";
    internal const string ReasonGiven = "reason given";
    internal const string OtherPerson = "other person";
    internal const string NewLock = "new lock";

    private static DemandPlanTransition Row(
        DemandPlanStatus from, DemandPlanAction action, DemandPlanStatus to, params string[] guards) =>
        new() { From = from, Action = action, To = to, Guards = guards };
}
