using System.Runtime.CompilerServices;

namespace Drp.Forecasting;

/// <summary>
/// Works off a stream of series in batches: a bounded queue of running batches, results taken from its head, so that
/// they come in input order and only the queue is in memory.
/// </summary>
internal static class ForecastStream
{
    public static IEnumerable<ForecastResult> Run(
        IEnumerable<DemandSeries> series, Func<DemandSeries, ForecastResult> worker, ForecastRunOptions run,
        IProgress<ForecastProgress>? progress, CancellationToken cancellationToken)
    {
        var queue = new Queue(worker, run);
        return Enumerate(queue, series, progress, cancellationToken);
    }

    public static IAsyncEnumerable<ForecastResult> RunAsync(
        IAsyncEnumerable<DemandSeries> series, Func<DemandSeries, ForecastResult> worker, ForecastRunOptions run,
        IProgress<ForecastProgress>? progress, CancellationToken cancellationToken)
    {
        var queue = new Queue(worker, run);
        return EnumerateAsync(queue, series, progress, cancellationToken, default);
    }

    private static IEnumerable<ForecastResult> Enumerate(
        Queue queue, IEnumerable<DemandSeries> series, IProgress<ForecastProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            foreach (DemandSeries one in series)
            {
                cancellationToken.ThrowIfCancellationRequested();
                queue.Add(one, stop.Token);
                if (queue.IsFull)
                {
                    foreach (ForecastResult result in queue.Take(progress))
                    {
                        yield return result;
                    }
                }
            }

            queue.Close(stop.Token);
            while (!queue.IsEmpty)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (ForecastResult result in queue.Take(progress))
                {
                    yield return result;
                }
            }
        }
        finally
        {
            // A consumer that stops early leaves no work running behind it.
            stop.Cancel();
            queue.Drain();
        }
    }

    private static async IAsyncEnumerable<ForecastResult> EnumerateAsync(
        Queue queue, IAsyncEnumerable<DemandSeries> series, IProgress<ForecastProgress>? progress,
        CancellationToken cancellationToken, [EnumeratorCancellation] CancellationToken enumeratorToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enumeratorToken);
        try
        {
            await foreach (DemandSeries one in series.WithCancellation(stop.Token).ConfigureAwait(false))
            {
                stop.Token.ThrowIfCancellationRequested();
                queue.Add(one, stop.Token);
                if (queue.IsFull)
                {
                    foreach (ForecastResult result in await queue.TakeAsync(progress).ConfigureAwait(false))
                    {
                        yield return result;
                    }
                }
            }

            queue.Close(stop.Token);
            while (!queue.IsEmpty)
            {
                stop.Token.ThrowIfCancellationRequested();
                foreach (ForecastResult result in await queue.TakeAsync(progress).ConfigureAwait(false))
                {
                    yield return result;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await queue.DrainAsync().ConfigureAwait(false);
        }
    }

    private sealed class Queue
    {
        private readonly Func<DemandSeries, ForecastResult> worker;
        private readonly TaskScheduler scheduler;
        private readonly int batchSize;
        private readonly int capacity;
        private readonly Queue<Task<ForecastResult[]>> running = new();
        private List<DemandSeries> open = [];
        private long done;
        private long faulty;

        public Queue(Func<DemandSeries, ForecastResult> worker, ForecastRunOptions run)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(run.BatchSize, 1, nameof(run));
            int threads = run.Parallelism ?? Environment.ProcessorCount;
            ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(run));
            this.worker = worker;
            batchSize = run.BatchSize;
            capacity = 2 * threads;
            scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        }

        public bool IsFull => running.Count > capacity;

        public bool IsEmpty => running.Count == 0;

        public void Add(DemandSeries series, CancellationToken stop)
        {
            ArgumentNullException.ThrowIfNull(series);
            open.Add(series);
            if (open.Count == batchSize)
            {
                Close(stop);
            }
        }

        public void Close(CancellationToken stop)
        {
            if (open.Count == 0)
            {
                return;
            }

            List<DemandSeries> batch = open;
            open = new List<DemandSeries>(batchSize);
            running.Enqueue(Task.Factory.StartNew(
                () => Work(batch, stop), stop, TaskCreationOptions.DenyChildAttach, scheduler));
        }

        public ForecastResult[] Take(IProgress<ForecastProgress>? progress) =>
            Report(running.Dequeue().GetAwaiter().GetResult(), progress);

        public async Task<ForecastResult[]> TakeAsync(IProgress<ForecastProgress>? progress) =>
            Report(await running.Dequeue().ConfigureAwait(false), progress);

        public void Drain() => DrainAsync().Wait();

        public Task<AggregateException?> DrainAsync() => Task.WhenAll(running).ContinueWith(
            static task => task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        private ForecastResult[] Work(List<DemandSeries> batch, CancellationToken stop)
        {
            var results = new ForecastResult[batch.Count];
            for (int i = 0; i < results.Length; i++)
            {
                stop.ThrowIfCancellationRequested();
                results[i] = worker(batch[i]);
            }

            return results;
        }

        private ForecastResult[] Report(ForecastResult[] batch, IProgress<ForecastProgress>? progress)
        {
            done += batch.Length;
            foreach (ForecastResult result in batch)
            {
                faulty += result.Faults.Count > 0 ? 1 : 0;
            }

            progress?.Report(new ForecastProgress { Done = done, Faulty = faulty });
            return batch;
        }
    }
}
