using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RoleAtlas.Web.Urls;

namespace RoleAtlas.Web.Components.Layout;

/// <summary>
/// A link to a part of editing, the current one on all pages of that part. Coding a source stands under the source's own
/// address, and is a page of the coding for all that.
/// </summary>
public sealed class EditingLink : NavLink
{
    [Parameter, EditorRequired] public required string Part { get; set; }

    protected override void OnParametersSet()
    {
        AdditionalAttributes = new Dictionary<string, object>(AdditionalAttributes ?? new Dictionary<string, object>()) { ["href"] = Part };
        base.OnParametersSet();
    }

    protected override bool ShouldMatch(string uriAbsolute) =>
        AtlasUrls.IsEditCode(new Uri(uriAbsolute).AbsolutePath) ? Part == AtlasUrls.AdminCoding : base.ShouldMatch(uriAbsolute);
}
