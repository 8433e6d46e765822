using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using MudBlazor;

namespace RoleAtlas.Web.Components.Editing;

/// <summary>Tells that something is saved, aloud too, and leads to where it can be seen.</summary>
public static class Savings
{
    /// <param name="snackbar">Where it is told.</param>
    /// <param name="what">"Product lead is saved".</param>
    /// <param name="address">Of the public page; null where there is none.</param>
    /// <param name="history">Of what was done to it.</param>
    public static void Saved(this ISnackbar snackbar, string what, string? address, string history) =>
        snackbar.Add(Message(what, address, history), Severity.Normal, options =>
        {
            options.HideIcon = true;
            options.VisibleStateDuration = 8_000;
            options.ShowTransitionDuration = options.HideTransitionDuration = 0;
        });

    private static RenderFragment Message(string what, string? address, string history) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "role", "status");
        builder.AddContent(2, $"{what}.");
        builder.CloseElement();
        if (address is not null)
            Link(builder, address, "See it as readers do");
        Link(builder, history, "History");
    };

    private static void Link(RenderTreeBuilder builder, string address, string text)
    {
        builder.OpenElement(3, "a");
        builder.AddAttribute(4, "href", address);
        builder.AddContent(5, text);
        builder.CloseElement();
    }
}
