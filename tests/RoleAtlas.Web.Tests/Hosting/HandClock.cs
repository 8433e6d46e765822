namespace RoleAtlas.Web.Tests.Hosting;

/// <summary>Time goes on when it is told to.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<(DateTimeOffset At, TimerCallback Call, object? State)> waiting = [];
    private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan time)
    {
        now += time;
        foreach (var timer in waiting.Where(t => t.At <= now).ToList())
        {
            waiting.Remove(timer);
            timer.Call(timer.State);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waiting.Add((now + dueTime, callback, state));
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
