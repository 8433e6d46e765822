using CsCheck;
using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Core.Tests.Atlas;

public sealed class PartTests
{
    [Fact]
    public void Parts_make_up_the_whole_and_none_is_larger_than_it_may_be() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 50]).Sample((count, size) =>
        {
            var all = Enumerable.Range(1, count).ToList();
            var parts = Enumerable.Range(1, Part.Of(all, 1, size).Pages).Select(n => Part.Of(all, n, size)).ToList();

            Assert.Equal(all, parts.SelectMany(p => p.Items));
            Assert.All(parts, p => Assert.InRange(p.Items.Count, count == 0 ? 0 : 1, size));
            Assert.All(parts.Where(p => p.Items.Count > 0), p => Assert.Equal((p.Items[0], p.Items[^1], count), (p.Place.First, p.Place.Last, p.Total)));
        });

    [Fact]
    public void A_part_beyond_the_end_is_the_last() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 50], Gen.Int[1, int.MaxValue]).Sample((count, size, number) =>
        {
            var part = Part.Of(Enumerable.Range(0, count).ToList(), number, size);

            Assert.Equal(Math.Min(number, part.Pages), part.Number);
            Assert.NotEmpty(part.Items);
        });

    [Fact]
    public void It_says_what_of_how_much_it_is() =>
        Assert.Equal("Responsibilities 201 to 400 of 2,082", Part.Of(new int[2082], 2, 200).Words("responsibility"));
}
