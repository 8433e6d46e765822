namespace RoleAtlas.Browser.Tests.Visits;

/// <summary>What has the keyboard's focus, and whether one can see that it has.</summary>
/// <param name="Name">Element and text, for a message.</param>
/// <param name="Ordinal">Its place among the elements of the document.</param>
/// <param name="HasOutline">The browser draws an outline around it.</param>
/// <param name="IsClipped">Some box around it cuts the outline off.</param>
/// <param name="IsCovered">Something else lies over it, or it is outside of the window.</param>
public sealed record FocusStop(string Name, int Ordinal, bool HasOutline, bool IsClipped, bool IsCovered)
{
    /// <summary>The focused element as a stop; null where nothing has the focus.</summary>
    internal const string Script = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const style = getComputedStyle(e);
          const room = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
          const box = e.getBoundingClientRect();
          let clipped = false;
          for (let a = e.parentElement; a && a !== document.body; a = a.parentElement) {
            if (getComputedStyle(a).overflow === 'visible') continue;
            const outer = a.getBoundingClientRect();
            clipped ||= box.left - room < outer.left - 1 || box.right + room > outer.right + 1
              || box.top - room < outer.top - 1 || box.bottom + room > outer.bottom + 1;
          }
          const line = e.getClientRects()[0] ?? box;
          const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
          return {
            name: `${e.localName} "${(e.innerText || e.getAttribute('aria-label') || e.name || '').trim().slice(0, 60)}"`,
            ordinal: [...document.querySelectorAll('*')].indexOf(e),
            hasOutline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
            isClipped: clipped,
            isCovered: !top || !(e.contains(top) || top.contains(e)),
          };
        }
        """;

    /// <summary>The ordinals of all elements that the Tab key should reach.</summary>
    internal const string AllScript = """
        () => [...document.querySelectorAll('*')]
          .map((e, ordinal) => ({ e, ordinal }))
          .filter(x => x.e.matches('a[href], button, select, input, textarea, [tabindex="0"], details > summary:first-of-type') && x.e.checkVisibility())
          .map(x => x.ordinal)
        """;
}
