// Improves what works without it: light or dark by choice, and the search box at a keystroke, with suggestions.
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const shown = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light');

const label = () => {
  const other = shown() === 'dark' ? 'light' : 'dark';
  for (const button of document.querySelectorAll('[data-theme-switch]')) {
    button.querySelector('span').textContent = `Switch to ${other} colours`;
    button.title = `Switch to ${other} colours`;
  }
};
dark.addEventListener('change', label);
label();

// On the document: where people edit, the button is there only once the session is.
document.addEventListener('click', event => {
  if (!(event.target instanceof Element && event.target.closest('[data-theme-switch]'))) return;
  const next = shown() === 'dark' ? 'light' : 'dark';
  // A choice that is what the system says anyway is none: the page then follows the system again.
  if (next === (dark.matches ? 'dark' : 'light')) {
    delete root.dataset.theme;
    try { localStorage.removeItem('theme'); } catch { /* Nothing is remembered, then. */ }
  } else {
    root.dataset.theme = next;
    try { localStorage.setItem('theme', next); } catch { /* Nothing is remembered, then. */ }
  }
  label();
});

// A menu that stands open over the page is put away, and the focus goes back to what opened it.
addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
  const menu = event.target.closest('details.menu[open]') ?? document.querySelector('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
});

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});

addEventListener('keydown', event => {
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  const box = document.getElementById('search');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const box = document.getElementById('search');
const suggest = async () => (await import(box.dataset.script)).suggest(box);
if (box && box === document.activeElement) suggest();
else box?.addEventListener('focus', suggest, { once: true });
