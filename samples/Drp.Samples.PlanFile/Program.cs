using Drp.Samples.PlanFile;

return PlanFileCommand.Run(args, Console.OpenStandardInput, Console.OpenStandardOutput, Console.Error);
