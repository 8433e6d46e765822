using RoleAtlas.Browser.Tests.Visits;

namespace RoleAtlas.Browser.Tests.Sources;

public sealed class HighlightTests(AtlasSite site)
{
    /// <summary>Of these claims, those whose first words would not stand out when an address points to them.</summary>
    private const string NotStandingOut = """
        ids => ids.filter(id => {
          location.hash = 'claim-' + id;
          const target = document.querySelector(':target');
          let mark = target;
          while (mark && mark.localName !== 'mark') mark = mark.nextElementSibling;
          return !mark || getComputedStyle(mark).outlineStyle === 'none';
        })
        """;

    [Fact]
    public Task Every_claim_stands_out_in_its_source_without_scripts() =>
        site.VisitAsync(new VisitorKind(Scripts: false, Snapshots: false), async visitor =>
        {
            foreach (var source in site.Atlas.Sources)
            {
                await visitor.OpenAsync($"/sources/{source.Slug}");
                var ids = site.Atlas.ClaimsIn(source).Select(c => c.Id).ToArray();
                Assert.Equal([], (IEnumerable<string>)await visitor.Page.EvaluateAsync<string[]>(NotStandingOut, ids));
            }
        });
}
