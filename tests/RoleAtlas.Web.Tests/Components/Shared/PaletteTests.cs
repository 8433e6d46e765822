using System.Globalization;
using System.Text.RegularExpressions;

namespace RoleAtlas.Web.Tests.Components.Shared;

/// <summary>
/// The colours of theme.css, measured: contrast by WCAG 2.2, difference as distance in OKLab (https://bottosson.github.io/posts/oklab/),
/// and what colour-blind readers see by Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency" (2009), at full strength.
/// </summary>
public sealed partial class PaletteTests : AtlasComponentTest
{
    private const int Hues = 8;

    private static readonly Dictionary<string, double[][]> Visions = new()
    {
        ["all cones"] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        ["no red cones"] = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        ["no green cones"] = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        ["no blue cones"] = [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    };

    public static TheoryData<string> Themes => ["light", "dark"];

    public static TheoryData<string, string> Seen => [.. Themes.SelectMany(t => Visions.Keys.Select(v => (t.Data, v)))];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_colour_that_words_are_set_in_is_read_on_every_ground_it_stands_on(string theme)
    {
        string[] grounds = ["paper", "sheet"];
        string[] inks = ["ink", "ink-2", "ink-3", "contested", "shared", .. Enumerable.Range(0, Hues).Select(i => $"role-{i}")];
        foreach (var ink in inks)
        {
            IEnumerable<string> own = Colours(theme).ContainsKey($"{ink}-wash") ? [$"{ink}-wash"] : [];
            Assert.All(grounds.Concat(own), ground =>
            {
                var contrast = Contrast(Colours(theme)[ink], Colours(theme)[ground]);
                Assert.True(contrast >= 4.5, $"{ink} on {ground}: {contrast:0.00}");
            });
        }
    }

    [Theory]
    [MemberData(nameof(Seen))]
    public void Roles_stay_apart_for_colour_blind_readers(string theme, string vision)
    {
        foreach (var (a, b) in Pairs(Hues))
        {
            var apart = Distance(See(Colours(theme)[$"role-{a}"], vision), See(Colours(theme)[$"role-{b}"], vision));
            var least = Math.Max(a, b) < 3 ? 0.1 : 0.045;
            Assert.True(apart >= least, $"role-{a} and role-{b}: {apart:0.000}");
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_first_three_roles_stay_apart_in_grey(string theme)
    {
        foreach (var (a, b) in Pairs(3))
        {
            var apart = Math.Abs(Lightness(a) - Lightness(b));
            Assert.True(apart >= 0.06, $"role-{a} and role-{b}: {apart:0.000}");
        }

        double Lightness(int hue) => OkLab(Colours(theme)[$"role-{hue}"])[0];
    }

    private static IEnumerable<(int A, int B)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(a => Enumerable.Range(a + 1, count - a - 1).Select(b => (a, b)));

    private static Dictionary<string, double[]> Colours(string theme) => Colour().Matches(FileOf("theme.css"))
        .ToDictionary(m => m.Groups["name"].Value, m => Linear(m.Groups[theme].Value));

    private static double[] Linear(string hex) => [.. new[] { 1, 3, 5 }
        .Select(i => int.Parse(hex.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
        .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double Contrast(double[] a, double[] b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);

        static double Luminance(double[] c) => (0.2126 * c[0]) + (0.7152 * c[1]) + (0.0722 * c[2]);
    }

    private static double[] See(double[] colour, string vision) =>
        [.. Visions[vision].Select(row => Math.Clamp(row.Zip(colour, (m, c) => m * c).Sum(), 0, 1))];

    private static double Distance(double[] a, double[] b) => Math.Sqrt(OkLab(a).Zip(OkLab(b), (x, y) => (x - y) * (x - y)).Sum());

    private static double[] OkLab(double[] c)
    {
        var l = Math.Cbrt((0.4122214708 * c[0]) + (0.5363325363 * c[1]) + (0.0514459929 * c[2]));
        var m = Math.Cbrt((0.2119034982 * c[0]) + (0.6806995451 * c[1]) + (0.1073969566 * c[2]));
        var s = Math.Cbrt((0.0883024619 * c[0]) + (0.2817188376 * c[1]) + (0.6299787005 * c[2]));
        return
        [
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s),
        ];
    }

    [GeneratedRegex("--(?<name>[a-z0-9-]+): light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\)")]
    private static partial Regex Colour();
}
