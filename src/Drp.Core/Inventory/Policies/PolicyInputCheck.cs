using System.Globalization;
using System.Runtime.CompilerServices;

namespace Drp.Inventory.Policies;

/// <summary>Collects every fault of one input, so that a caller sees all of them at once.</summary>
internal sealed class PolicyInputCheck(string subject)
{
    private readonly List<Fault> _faults = [];

    public PolicyInputCheck Positive(string name, double value) => Require(
        double.IsFinite(value) && value > 0, "DRP3102", $"{name} is {Text(value)}; it must be a number above 0.");

    public PolicyInputCheck NotNegative(string name, double value) => Require(
        double.IsFinite(value) && value >= 0, "DRP3102", $"{name} is {Text(value)}; it must be a number of 0 or more.");

    public PolicyInputCheck Positive(string name, decimal value) => Require(
        value > 0, "DRP3102", $"{name} is {value.ToString(CultureInfo.InvariantCulture)}; it must be above 0.");

    public PolicyInputCheck NotNegative(string name, decimal value) => Require(
        value >= 0, "DRP3102", $"{name} is {value.ToString(CultureInfo.InvariantCulture)}; it must be 0 or more.");

    public PolicyInputCheck Scale(int scale) => Require(
        scale is >= 0 and <= 4, "DRP3102", $"Scale is {scale}; a quantity has 0 to 4 decimal places.");

    public PolicyInputCheck Demand(DemandStatistics demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        return NotNegative("Demand.Mean", demand.Mean).NotNegative("Demand.StandardDeviation", demand.StandardDeviation);
    }

    public PolicyInputCheck LeadTime(LeadTimeStatistics leadTime)
    {
        ArgumentNullException.ThrowIfNull(leadTime);
        return NotNegative("LeadTime.Mean", leadTime.Mean)
            .NotNegative("LeadTime.StandardDeviation", leadTime.StandardDeviation);
    }

    public PolicyInputCheck Costs(StockCosts costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return Positive("Costs.Holding", costs.Holding)
            .Positive("Costs.Shortage", costs.Shortage)
            .NotNegative("Costs.Order", costs.Order);
    }

    public PolicyInputCheck Require(
        bool holds, string code, [InterpolatedStringHandlerArgument(nameof(holds))] ref FaultText message)
    {
        if (!holds)
            _faults.Add(new Fault { Code = code, Subject = subject, Message = message.ToString() });
        return this;
    }

    public PolicyInputCheck Require(bool holds, string code, string message)
    {
        if (!holds)
            _faults.Add(new Fault { Code = code, Subject = subject, Message = message });
        return this;
    }

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new DrpInputException("DRP3101", $"The input of {subject} was refused.", _faults);
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A message that is put together only where there is a fault: bulk runs check a hundred things per item.</summary>
    [InterpolatedStringHandler]
    internal ref struct FaultText
    {
        private DefaultInterpolatedStringHandler _text;

        public FaultText(int literalLength, int formattedCount, bool holds, out bool needed)
        {
            needed = !holds;
            _text = needed ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
        }

        public void AppendLiteral(string value) => _text.AppendLiteral(value);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

        public override string ToString() => _text.ToStringAndClear();
    }
}
