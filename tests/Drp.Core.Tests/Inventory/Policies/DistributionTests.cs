using CsCheck;

namespace Drp.Inventory.Policies;

public class DistributionTests
{
    private static readonly Gen<IDemandDistribution> Distributions =
        from family in Gen.Enum<DemandFamily>()
        from mean in Gen.Double[0.2, 200]
        from variation in Gen.Double[0.1, 2]
        select DemandDistributions.Of(family, mean, mean * variation);

    [Fact]
    public void The_loss_is_the_integral_of_the_tail_and_its_second_order_the_integral_of_the_loss() =>
        Gen.Select(Distributions, Gen.Double[-1, 3]).Sample((d, z) =>
        {
            double x = d.Mean + z * d.StandardDeviation, step = d.StandardDeviation / 400;
            double tail = 0, loss = 0;
            for (var i = 0; i < 400; i++)
            {
                var at = x + (i + 0.5) * step;
                tail += (1 - d.CumulativeProbability(at)) * step;
                loss += d.ExpectedShortage(at) * step;
            }

            var end = x + 400 * step;
            var slack = (d.LatticeStep > 0 ? 1.1 : 0.1) * step + 1e-7;
            Assert.Equal(d.ExpectedShortage(x) - d.ExpectedShortage(end), tail, slack + 1e-9 * d.Mean);
            Assert.Equal(
                d.SecondOrderShortage(x) - d.SecondOrderShortage(end), loss, 1e-3 * (1 + d.SecondOrderShortage(x)));
        });

    [Fact]
    public void The_quantile_is_the_smallest_quantity_that_reaches_the_probability() =>
        Gen.Select(Distributions, Gen.Double[0.01, 0.999]).Sample((d, p) =>
        {
            var x = d.Quantile(p);
            Assert.True(d.CumulativeProbability(x) >= p - 1e-9);
            var below = d.LatticeStep > 0 ? x - d.LatticeStep : x - 1e-6 * d.StandardDeviation - 1e-9;
            Assert.True(d.CumulativeProbability(below) < p + 1e-9);
        });

    [Fact]
    public void Moments_are_those_asked_for() => Distributions.Sample(d =>
    {
        if (d.LatticeStep > 0)
            Assert.Equal(d.Mean, Enumerable.Range(0, 20_000).Sum(i => 1 - d.CumulativeProbability(i)), 1e-6 * (1 + d.Mean));
        Assert.Equal(d.Mean, d.ExpectedShortage(-1e-12), d is NormalDemand ? d.StandardDeviation : 1e-6);
    });

    [Fact]
    public void Inverting_the_loss_function_gives_its_argument_back() =>
        Gen.Double[-6, 8].Sample(z =>
            Assert.Equal(z, LossFunctions.InverseStandardNormal(LossFunctions.StandardNormal(z)), 1e-6));

    [Fact]
    public void Compound_Poisson_has_the_mean_of_the_history_and_its_moments_by_brute_force()
    {
        decimal[] history = [0, 0, 6, 0, 0, 0, 30, 0, 0, 3, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0];
        var fit = IntermittentDemand.Fit(history);
        Assert.Equal(IntermittentFamily.CompoundPoisson, fit.Family);
        Assert.Equal(5, fit.Statistics.MeanInterval);

        var demand = fit.Over(LeadTimeStatistics.Fixed(4), 1);
        Assert.Equal(3, demand.LatticeStep);
        Assert.Equal(5 * 45 / 20d, demand.Mean, 1e-9);
        // Var of a compound Poisson sum: expected count × E[size²] = 5·0.2 × (36+900+9+36)/4.
        Assert.Equal(Math.Sqrt(1 * 981 / 4d), demand.StandardDeviation, 1e-6);
        Assert.Equal(Math.Exp(-1), demand.CumulativeProbability(0), 1e-12);
        // 3 comes from one demand of 3 only: e⁻¹·¼.
        Assert.Equal(Math.Exp(-1) * 1.25, demand.CumulativeProbability(3), 1e-12);
    }

    [Fact]
    public void A_varying_lead_time_widens_compound_demand_and_keeps_its_mean()
    {
        decimal[] history = [0, 0, 6, 0, 0, 0, 30, 0, 0, 3, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0];
        var fit = IntermittentDemand.Fit(history);
        var still = fit.Over(LeadTimeStatistics.Fixed(4), 1);
        var varying = fit.Over(new LeadTimeStatistics { Mean = 4, StandardDeviation = 2 }, 1);
        Assert.Equal(still.Mean, varying.Mean, 1e-6);
        Assert.Equal(
            Math.Sqrt(still.StandardDeviation * still.StandardDeviation + 2.25 * 2.25 * 4), varying.StandardDeviation, 1e-5);
    }

    [Fact]
    public void The_family_follows_the_data()
    {
        Assert.Equal(IntermittentFamily.NegativeBinomial, IntermittentDemand.Fit([0, 1, 2, 0, 1, 3, 0, 2]).Family);
        Assert.Equal(IntermittentFamily.Gamma, IntermittentDemand.Fit([0, 1.5m, 2, 0, 1, 2.25m, 2, 2]).Family);
        Assert.Equal(0, IntermittentDemand.Fit([0, 0, 0]).Over(LeadTimeStatistics.Fixed(2)).Quantile(0.999));
    }

    [Fact]
    public void A_fit_never_promises_negative_demand_and_beats_the_normal_in_the_tail()
    {
        decimal[] history = [0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 40, 0, 0, 0, 0, 0, 2, 0, 0];
        var fit = IntermittentDemand.Fit(history);
        var demand = fit.Over(LeadTimeStatistics.Fixed(2));
        Assert.Equal(0, demand.CumulativeProbability(-0.001));
        var normal = DemandDistributions.Normal(demand.Mean, demand.StandardDeviation);
        Assert.True(normal.CumulativeProbability(0) > 0.25);
        Assert.True(demand.Quantile(0.99) > normal.Quantile(0.99));
    }

    [Fact]
    public void A_history_with_faults_lists_them_all()
    {
        var refusal = Assert.Throws<DrpInputException>(() => IntermittentDemand.Fit([1, -2, 3, -4]));
        Assert.Equal(["DRP3110", "DRP3110"], refusal.Faults.Select(f => f.Code));
        Assert.Throws<DrpInputException>(() => IntermittentDemand.Fit([]));
    }
}
