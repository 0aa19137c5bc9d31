using Drp.Samples.Channel;

// An ERP with its own DbContext and customers; Drp's tables stand beside them in the same database. SQLite in a file of
// the temporary directory, or PostgreSQL when DRP_SAMPLE_POSTGRES holds a connection string to an empty database.
await using var erp = await Erp.StartAsync(Environment.GetEnvironmentVariable("DRP_SAMPLE_POSTGRES"));
await ChannelStory.TellAsync(erp);
await ApprovalStory.TellAsync(erp);
