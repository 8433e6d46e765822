namespace RoleAtlas.Core.Atlas;

/// <summary>
/// Two or three circles that overlap, and the regions they cut each other into, exactly: every region is bounded by arcs of
/// the circles. Coordinates are SVG's, y downwards, from 0 to <see cref="Width"/> and <see cref="Height"/>. A region is named
/// by the circles it lies in, as bits: 1 for the first, 2 for the second, 4 for the third.
/// </summary>
public sealed class Venn
{
    private const double MaximumWidth = 380;
    private const double MaximumHeight = 270;

    /// <summary>How far from every edge a number has to stand so that it touches none, in the picture's units.</summary>
    private const double RoomForNumber = 15;

    private static readonly Lazy<Venn> TwoAlike = new(() => Equal(2));
    private static readonly Lazy<Venn> ThreeAlike = new(() => Equal(3));

    private Venn(IReadOnlyList<VennCircle> circles, bool isToScale)
    {
        var left = circles.Min(c => c.X - c.Radius);
        var top = circles.Min(c => c.Y - c.Radius);
        Circles = [.. circles.Select(c => c with { X = c.X - left, Y = c.Y - top })];
        Width = Circles.Max(c => c.X + c.Radius);
        Height = Circles.Max(c => c.Y + c.Radius);
        IsToScale = isToScale;
        Regions = [.. Enumerable.Range(1, (1 << circles.Count) - 1).Select(RegionOf).OfType<VennRegion>()];
    }

    public IReadOnlyList<VennCircle> Circles { get; }

    /// <summary>Those that have any area.</summary>
    public IReadOnlyList<VennRegion> Regions { get; }

    public double Width { get; }
    public double Height { get; }

    /// <summary>The areas of the regions are in the proportions of their numbers.</summary>
    public bool IsToScale { get; }

    /// <summary>
    /// Two circles with areas true to the numbers, where each number then has the room to stand in its region; else, and for
    /// three circles, which cannot be true to every combination of numbers, equal circles.
    /// </summary>
    /// <param name="counts">How many lie in each region, by its bits; four numbers or eight. What lies in no circle (0) is not drawn.</param>
    public static Venn Of(IReadOnlyList<int> counts) => counts.Count switch
    {
        4 => ToScale(counts[1], counts[2], counts[3]) ?? TwoAlike.Value,
        8 => ThreeAlike.Value,
        _ => throw new ArgumentException("There are pictures of two and of three circles only.", nameof(counts)),
    };

    private static Venn Equal(int circles)
    {
        const double Radius = 100;
        const double Distance = 112;
        VennCircle[] all =
        [
            new(0, 0, Radius), new(Distance, 0, Radius), new(Distance / 2, Distance * Math.Sqrt(3) / 2, Radius),
        ];
        return Fitted(all[..circles], isToScale: false);
    }

    /// <summary>Null where some number would not fit into its region.</summary>
    private static Venn? ToScale(int onlyFirst, int onlySecond, int both)
    {
        var (first, second) = (Math.Sqrt((onlyFirst + both) / Math.PI), Math.Sqrt((onlySecond + both) / Math.PI));
        if (first == 0 || second == 0)
        {
            return null;
        }

        // Apart, one within the other, or as far apart as gives the lens its area, which shrinks with the distance.
        var distance = both == 0 ? (first + second) * 1.06
            : onlyFirst == 0 || onlySecond == 0 ? Math.Abs(first - second)
            : Solve(Math.Abs(first - second), first + second, d => Lens(first, second, d) - both);
        var venn = Fitted([new(0, 0, first), new(distance, 0, second)], isToScale: true);
        int[] counts = [0, onlyFirst, onlySecond, both];
        return Enumerable.Range(1, 3).All(bits => counts[bits] == 0
            || venn.Regions.FirstOrDefault(r => r.Bits == bits) is { } region && region.Clearance >= RoomForNumber) ? venn : null;
    }

    private static Venn Fitted(IReadOnlyList<VennCircle> circles, bool isToScale)
    {
        var width = circles.Max(c => c.X + c.Radius) - circles.Min(c => c.X - c.Radius);
        var height = circles.Max(c => c.Y + c.Radius) - circles.Min(c => c.Y - c.Radius);
        var scale = Math.Min(MaximumWidth / width, MaximumHeight / height);
        return new Venn([.. circles.Select(c => new VennCircle(c.X * scale, c.Y * scale, c.Radius * scale))], isToScale);
    }

    /// <summary>The area that two circles have in common (https://mathworld.wolfram.com/Circle-CircleIntersection.html).</summary>
    private static double Lens(double a, double b, double distance)
    {
        var alpha = Math.Acos(Math.Clamp(((distance * distance) + (a * a) - (b * b)) / (2 * distance * a), -1, 1));
        var beta = Math.Acos(Math.Clamp(((distance * distance) + (b * b) - (a * a)) / (2 * distance * b), -1, 1));
        return (a * a * (alpha - (Math.Sin(2 * alpha) / 2))) + (b * b * (beta - (Math.Sin(2 * beta) / 2)));
    }

    /// <summary>Where a falling function is zero, by halving.</summary>
    private static double Solve(double low, double high, Func<double, double> falling)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = falling(middle) > 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private VennRegion? RegionOf(int bits)
    {
        List<VennArc> arcs = [];
        for (var i = 0; i < Circles.Count; i++)
        {
            var others = Enumerable.Range(0, Circles.Count).Where(j => j != i).ToList();
            foreach (var arc in ArcsOf(i))
            {
                // An arc bounds the region where the other circles hold it just as they hold the region.
                var (x, y) = arc.PointAt((arc.From + arc.To) / 2);
                if (others.All(j => Circles[j].Contains(x, y) == Has(bits, j)))
                {
                    arcs.Add(Has(bits, i) ? arc : arc with { From = arc.To, To = arc.From });
                }
            }
        }

        if (arcs.Count == 0)
        {
            return null;
        }

        var (labelX, labelY, clearance) = Middle(bits);
        return clearance < 0.1 ? null : new VennRegion(bits, Joined(arcs), labelX, labelY, clearance);
    }

    /// <summary>The circle's edge, cut where others cross it.</summary>
    private IEnumerable<VennArc> ArcsOf(int index)
    {
        var circle = Circles[index];
        List<double> cuts = [];
        foreach (var other in Circles.Where(c => c != circle))
        {
            var distance = circle.DistanceTo(other.X, other.Y);
            var cosine = ((distance * distance) + (circle.Radius * circle.Radius) - (other.Radius * other.Radius)) / (2 * distance * circle.Radius);
            if (distance > 0 && Math.Abs(cosine) < 1 - 1e-9)
            {
                var towards = Math.Atan2(other.Y - circle.Y, other.X - circle.X);
                cuts.Add(Turned(towards - Math.Acos(cosine)));
                cuts.Add(Turned(towards + Math.Acos(cosine)));
            }
        }

        // An arc of SVG cannot be a whole circle.
        cuts = cuts.Count == 0 ? [0, Math.PI] : [.. cuts.Order()];
        return cuts.Select((from, i) => new VennArc(circle, from, i + 1 < cuts.Count ? cuts[i + 1] : cuts[0] + (2 * Math.PI)));
    }

    private static double Turned(double angle) => angle < 0 ? angle + (2 * Math.PI) : angle % (2 * Math.PI);

    /// <summary>Arcs put end to end, each loop closed.</summary>
    private static List<IReadOnlyList<VennArc>> Joined(List<VennArc> arcs)
    {
        List<IReadOnlyList<VennArc>> loops = [];
        while (arcs.Count > 0)
        {
            List<VennArc> loop = [arcs[0]];
            arcs.RemoveAt(0);
            while (arcs.FindIndex(a => Near(a.PointAt(a.From), loop[^1].PointAt(loop[^1].To))) is >= 0 and var next)
            {
                loop.Add(arcs[next]);
                arcs.RemoveAt(next);
            }

            loops.Add(loop);
        }

        return loops;

        static bool Near((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) < 1e-6;
    }

    /// <summary>The point of the region that is farthest from every edge, and how far that is: first roughly, then finely.</summary>
    private (double X, double Y, double Clearance) Middle(int bits)
    {
        var best = Best(0, 0, Width, Height, 4);
        return Best(best.X - 4, best.Y - 4, best.X + 4, best.Y + 4, 0.25);

        (double X, double Y, double Clearance) Best(double left, double top, double right, double bottom, double step)
        {
            (double X, double Y, double Clearance) found = (0, 0, double.NegativeInfinity);
            for (var y = top; y <= bottom; y += step)
            {
                for (var x = left; x <= right; x += step)
                {
                    var clearance = double.PositiveInfinity;
                    for (var i = 0; i < Circles.Count; i++)
                    {
                        var inside = Circles[i].Radius - Circles[i].DistanceTo(x, y);
                        clearance = Math.Min(clearance, Has(bits, i) ? inside : -inside);
                    }

                    if (clearance > found.Clearance)
                    {
                        found = (x, y, clearance);
                    }
                }
            }

            return found;
        }
    }

    private static bool Has(int bits, int circle) => (bits & (1 << circle)) != 0;
}

public sealed record VennCircle(double X, double Y, double Radius)
{
    public double DistanceTo(double x, double y) => Math.Sqrt(((x - X) * (x - X)) + ((y - Y) * (y - Y)));

    public bool Contains(double x, double y) => DistanceTo(x, y) < Radius;
}

/// <summary>A part of a circle's edge. Angles in radians from the right, growing clockwise as one sees it; run from one to the other.</summary>
public sealed record VennArc(VennCircle Circle, double From, double To)
{
    public (double X, double Y) PointAt(double angle) =>
        (Circle.X + (Circle.Radius * Math.Cos(angle)), Circle.Y + (Circle.Radius * Math.Sin(angle)));
}

/// <summary>What lies in exactly these circles.</summary>
/// <param name="Bits">The circles: 1 for the first, 2 for the second, 4 for the third.</param>
/// <param name="Loops">Its edge; an inner loop runs the other way round.</param>
/// <param name="LabelX">Where a number stands best.</param>
/// <param name="LabelY">Where a number stands best.</param>
/// <param name="Clearance">How far that point is from every edge.</param>
public sealed record VennRegion(int Bits, IReadOnlyList<IReadOnlyList<VennArc>> Loops, double LabelX, double LabelY, double Clearance);
