using RoleAtlas.Web.Accounts;
using RoleAtlas.Web.Tests.Hosting;

namespace RoleAtlas.Web.Tests.Accounts;

public sealed class FailedTriesTests
{
    private const string Address = "ADA@EXAMPLE.ORG";

    private readonly HandClock clock = new();

    [Fact]
    public void Five_tries_with_pauses_lock_out_until_five_minutes_after_the_last()
    {
        var tries = new FailedTries(clock);
        for (var i = 0; i < FailedTries.Most; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(4));
            Assert.False(tries.IsLockedOut(Address));
            Assert.True(tries.Begin(Address));
        }

        Assert.True(tries.IsLockedOut(Address));
        Assert.False(tries.Begin(Address));
        Assert.True(tries.Begin("EVE@EXAMPLE.ORG"));
        // Whoever goes on trying meanwhile does not make it longer.
        clock.Advance(FailedTries.Pause - TimeSpan.FromSeconds(1));
        Assert.False(tries.Begin(Address));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(tries.Begin(Address));
        Assert.False(tries.IsLockedOut(Address));
    }

    [Fact]
    public void Tries_are_forgotten_after_five_minutes_and_when_somebody_gets_in()
    {
        var tries = new FailedTries(clock);
        void Fail()
        {
            for (var i = 1; i < FailedTries.Most; i++)
            {
                Assert.True(tries.Begin(Address));
            }
        }

        Fail();
        clock.Advance(TimeSpan.FromMinutes(6));
        Fail();
        Assert.False(tries.IsLockedOut(Address));
        tries.Forget(Address);
        Fail();
        Assert.False(tries.IsLockedOut(Address));
    }
}
