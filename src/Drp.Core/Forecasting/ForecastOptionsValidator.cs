using Microsoft.Extensions.Options;

namespace Drp.Forecasting;

/// <summary>Refuses wrong forecast options when the host starts or first asks for them, every fault at once.</summary>
internal sealed class ForecastOptionsValidator : IValidateOptions<ForecastOptions>
{
    public ValidateOptionsResult Validate(string? name, ForecastOptions options)
    {
        List<Fault> faults = ForecastChecks.Faults(options);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.ConvertAll(f => f.ToString()));
    }
}
