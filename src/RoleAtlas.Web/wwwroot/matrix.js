// Opens and closes cells without loading the page anew, and lets arrow keys move between them. Every link works without it.
const page = document.querySelector('[data-matrix]');
const matrix = page?.querySelector('.matrix');
const box = root => root.querySelector('.panel-box');

// The same matrix with another cell open, or with none; anything else is another page.
const withoutCell = url => {
  const query = new URLSearchParams(url.search);
  query.delete('cell');
  query.delete('panel');
  return `${url.origin}${url.pathname}?${query}`;
};
// By its own links, since a page that is shared stands under another address.
const shown = withoutCell(matrix ? new URL(matrix.dataset.open, location.href) : location);
let last;

// Where a panel stands, named so that it can be found in another copy of the page.
const placeOf = cell => cell && `${cell.parentElement.id} ${cell.cellIndex}`;
const cellAt = (root, place) => {
  const [row, index] = place.split(' ');
  return root.getElementById(row)?.cells[index];
};

async function show(url, enter) {
  const asked = last = Symbol();
  const answer = await fetch(url.pathname + url.search);
  const copy = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const open = box(copy)?.closest('td');
  if (asked !== last) return;
  // A panel that has no place in the table stands elsewhere on the page: that is for the server to lay out.
  if (!answer.ok || (box(copy) && !open) || (box(page) && !box(page).closest('td'))) return enter ? location.assign(url) : location.reload();
  enter?.();
  const before = placeOf(box(page)?.closest('td'));

  // The table gives way to the panel and takes its room back: the row that is looked at stays where it is all the same.
  const row = document.getElementById((placeOf(open) ?? before)?.split(' ')[0]);
  const top = row?.getBoundingClientRect().top;
  for (const place of new Set([before, placeOf(open)])) {
    if (place) cellAt(document, place).replaceWith(document.importNode(cellAt(copy, place), true));
  }
  page.classList.toggle('opened', !!open);
  if (row) scrollBy({ top: row.getBoundingClientRect().top - top, behavior: 'instant' });
  if (!enter) return;
  const target = page.querySelector('#panel-title') ?? cellAt(document, before)?.querySelector('a') ?? cellAt(document, before);
  focusOn(target);
}

function focusOn(element) {
  if (!element) return;
  if (!element.matches('a')) element.tabIndex = -1;
  element.focus({ preventScroll: !!element.closest('.panel-box') && matchMedia('(min-width: 64.01rem)').matches });
}

async function go(url) {
  try {
    await show(url, () => history.pushState(null, '', url));
  } catch {
    location.assign(url);
  }
}

// A silent cell of a wide table carries no link of its own: its column and row say which it is.
function addressOf(cell) {
  const link = cell.querySelector('a');
  if (link) return link.href;
  const role = matrix.querySelector('thead tr').cells[cell.cellIndex]?.querySelector('a')?.pathname.split('/').pop();
  const row = cell.parentElement.id;
  return role && row ? `${matrix.dataset.open}${role}.${row.replace(/^row-/, '')}#${row}` : undefined;
}

if (matrix) {
  page.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    const link = event.target.closest('a');
    const bare = link ? null : event.target.closest('.matrix td:empty');
    const address = link ? link.href : bare && addressOf(bare);
    if (!address) return;
    const url = new URL(address, location.href);
    if (withoutCell(url) !== shown) return;
    event.preventDefault();
    go(url);
  });

  addEventListener('popstate', () => {
    if (withoutCell(location) === shown) show(location).catch(() => location.reload());
    else location.reload();
  });

  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  page.addEventListener('keydown', event => {
    if (event.key === 'Escape' && box(page) && !document.querySelector('details.menu[open]')) {
      event.preventDefault();
      return go(new URL(box(page).querySelector('.close').href));
    }
    const cell = event.target.closest('.matrix :is(td, tbody th)');
    if (!cell || event.target.closest('.panel-box') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target === cell) {
      const address = addressOf(cell);
      if (address) go(new URL(address, location.href));
      return;
    }
    if (!steps[event.key]) return;
    const [down, right] = steps[event.key];
    const rows = [...matrix.querySelectorAll('tbody tr[id]')];
    const next = rows[rows.indexOf(cell.parentElement) + down]?.cells[cell.cellIndex + right];
    if (!next) return;
    event.preventDefault();
    focusOn(next.querySelector(':scope > a') ?? next);
  });
}
