using Drp.Samples.DealerDay;

// An ERP with its own DbContext, customers and invoices; Drp's tables stand beside them in the same database. SQLite in a
// file of the temporary directory, or PostgreSQL when DRP_SAMPLE_POSTGRES holds a connection string to an empty database.
await using var erp = await Erp.StartAsync(Environment.GetEnvironmentVariable("DRP_SAMPLE_POSTGRES"), Console.Out);
await new Day(erp).RunAsync();
