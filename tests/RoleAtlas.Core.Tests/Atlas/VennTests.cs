using CsCheck;
using RoleAtlas.Core.Atlas;

namespace RoleAtlas.Core.Tests.Atlas;

/// <summary>The geometry of the pictures: areas worked out along the arcs, and points looked up one by one.</summary>
public sealed class VennTests
{
    private static readonly Gen<int[]> AnyTwo = Gen.Int[0, 200].Array[4];

    private static readonly Gen<int[]> AnyPicture = Gen.OneOf(AnyTwo, Gen.Int[0, 200].Array[8]);

    [Fact]
    public void The_regions_of_a_circle_add_up_to_the_circle() => AnyPicture.Sample(counts =>
    {
        var venn = Venn.Of(counts);
        for (var i = 0; i < venn.Circles.Count; i++)
        {
            var whole = Math.PI * venn.Circles[i].Radius * venn.Circles[i].Radius;
            Assert.Equal(1.0, venn.Regions.Where(r => (r.Bits & (1 << i)) != 0).Sum(AreaOf) / whole, tolerance: 0.001);
        }
    });

    [Fact]
    public void Two_circles_are_true_to_the_numbers_or_equal() => AnyTwo.Sample(counts =>
    {
        var venn = Venn.Of(counts);
        if (!venn.IsToScale)
        {
            Assert.Equal(venn.Circles[0].Radius, venn.Circles[1].Radius);
            return;
        }

        var total = counts.Skip(1).Sum();
        var area = venn.Regions.Sum(AreaOf);
        for (var bits = 1; bits < 4; bits++)
        {
            var region = venn.Regions.FirstOrDefault(r => r.Bits == bits);
            Assert.Equal((double)counts[bits] / total, region is null ? 0 : AreaOf(region) / area, tolerance: 0.001);
        }
    });

    [Theory]
    [InlineData(50, 17, 27, true)]
    [InlineData(7, 7, 2, true)]
    [InlineData(60, 60, 0, true)]
    [InlineData(30, 0, 30, true)]
    [InlineData(0, 0, 30, false)]
    [InlineData(154, 116, 1, false)]
    [InlineData(2, 300, 10, false)]
    [InlineData(0, 30, 0, false)]
    [InlineData(0, 0, 0, false)]
    public void Circles_are_to_scale_where_every_number_has_room(int onlyFirst, int onlySecond, int both, bool isToScale) =>
        Assert.Equal(isToScale, Venn.Of([0, onlyFirst, onlySecond, both]).IsToScale);

    [Fact]
    public void A_number_stands_within_its_region_and_has_room_there() => AnyPicture.Sample(counts =>
    {
        var venn = Venn.Of(counts);
        foreach (var region in venn.Regions.Where(r => !venn.IsToScale || counts[r.Bits] > 0))
        {
            Assert.Equal(region.Bits, BitsAt(venn, region.LabelX, region.LabelY));
            Assert.All(venn.Circles, c => Assert.True(Math.Abs(c.DistanceTo(region.LabelX, region.LabelY) - c.Radius) >= 12));
        }
    });

    [Fact]
    public void A_point_lies_within_the_edge_of_the_region_of_its_circles_and_of_no_other() =>
        Gen.Select(AnyPicture, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((counts, across, down) =>
        {
            var venn = Venn.Of(counts);
            var (x, y) = (across * venn.Width, down * venn.Height);
            if (venn.Circles.Any(c => Math.Abs(c.DistanceTo(x, y) - c.Radius) < 1))
            {
                return; // Too near to an edge to tell by a polygon.
            }

            var bits = BitsAt(venn, x, y);
            Assert.All(venn.Regions, r => Assert.Equal(r.Bits == bits, IsWithin(r, x, y)));
        });

    [Fact]
    public void Every_edge_is_closed_and_fits_the_picture() => AnyPicture.Sample(counts =>
    {
        var venn = Venn.Of(counts);
        Assert.All(venn.Circles, c => Assert.True(
            c.X - c.Radius >= -0.001 && c.Y - c.Radius >= -0.001 && c.X + c.Radius <= venn.Width + 0.001 && c.Y + c.Radius <= venn.Height + 0.001));
        foreach (var loop in venn.Regions.SelectMany(r => r.Loops))
        {
            for (var i = 0; i < loop.Count; i++)
            {
                var (end, next) = (loop[i].PointAt(loop[i].To), loop[(i + 1) % loop.Count]);
                var start = next.PointAt(next.From);
                Assert.Equal(end.X, start.X, tolerance: 0.001);
                Assert.Equal(end.Y, start.Y, tolerance: 0.001);
            }
        }
    });

    /// <summary>By Green's theorem, along the arcs of the edge.</summary>
    private static double AreaOf(VennRegion region) => Math.Abs(region.Loops.SelectMany(l => l).Sum(a =>
    {
        var (x, y, r) = (a.Circle.X, a.Circle.Y, a.Circle.Radius);
        return ((r * r * (a.To - a.From)) + (x * r * (Math.Sin(a.To) - Math.Sin(a.From))) - (y * r * (Math.Cos(a.To) - Math.Cos(a.From)))) / 2;
    }));

    private static int BitsAt(Venn venn, double x, double y) =>
        venn.Circles.Select((c, i) => c.Contains(x, y) ? 1 << i : 0).Sum();

    /// <summary>By counting how often a line to the right crosses the edge, drawn as short straight pieces.</summary>
    private static bool IsWithin(VennRegion region, double x, double y)
    {
        var crossings = 0;
        foreach (var loop in region.Loops)
        {
            var points = loop.SelectMany(a => Enumerable.Range(0, 100).Select(i => a.PointAt(a.From + ((a.To - a.From) * i / 100)))).ToList();
            for (var i = 0; i < points.Count; i++)
            {
                var (p, q) = (points[i], points[(i + 1) % points.Count]);
                if ((p.Y > y) != (q.Y > y) && x < p.X + ((y - p.Y) / (q.Y - p.Y) * (q.X - p.X)))
                {
                    crossings++;
                }
            }
        }

        return crossings % 2 == 1;
    }
}
