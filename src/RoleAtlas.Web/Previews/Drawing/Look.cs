using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RoleAtlas.Core.Atlas;
using RoleAtlas.Core.Catalogue;
using RoleAtlas.Web.Components.Shared;
using RoleAtlas.Web.Urls;
using SkiaSharp;

namespace RoleAtlas.Web.Previews.Drawing;

/// <summary>The colours of theme.css, those of light pages: a picture does not know what it will stand on.</summary>
internal static partial class Look
{
    private static readonly FrozenDictionary<string, SKColor> Colours = Token().Matches(Own.Text("theme.css"))
        .ToFrozenDictionary(m => m.Groups[1].Value, m => SKColor.Parse(m.Groups[2].Value));

    public static SKColor Paper { get; } = Of("paper");
    public static SKColor Ink { get; } = Of("ink");

    /// <summary>Words that stand back.</summary>
    public static SKColor Ink2 { get; } = Of("ink-2");

    /// <summary>Words that stand back further.</summary>
    public static SKColor Ink3 { get; } = Of("ink-3");

    public static SKColor Line { get; } = Of("line");
    public static SKColor Line2 { get; } = Of("line-2");
    public static SKColor Wash { get; } = Of("wash");

    /// <summary>A colour by its name in the theme, without the dashes before it.</summary>
    public static SKColor Of(string name) => Colours[name];

    public static SKColor Of(Role role) => Of(RoleLook.CssClass(role));

    /// <summary>What words of this verdict are set in, the ground they stand on, and the sign before them.</summary>
    public static (SKColor Ink, SKColor Ground, string Sign) Of(Verdict verdict)
    {
        var sign = $"verdict-{CompareFilter.Of(verdict.Kind).Name}";
        return verdict.Kind switch
        {
            VerdictKind.Contested => (Of("contested"), Of("contested-wash"), sign),
            VerdictKind.ClaimedForSeveral => (Of("contested"), Of("contested-wash"), sign),
            VerdictKind.Shared => (Of("shared"), Of("shared-wash"), sign),
            VerdictKind.Only => (Of(verdict.Roles[0]), Of($"{RoleLook.CssClass(verdict.Roles[0])}-wash"), RoleLook.Symbol(verdict.Roles[0], Core.Claims.Stance.Leads)),
            _ => (Ink2, Wash, sign),
        };
    }

    [GeneratedRegex(@"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}),")]
    private static partial Regex Token();
}
