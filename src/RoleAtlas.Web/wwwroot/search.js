// Makes the search box a combobox with a list box of links (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The
// suggestions come from the server as a piece of HTML; without this script the form does the same in one step more.
const pause = 120;

export function suggest(box) {
  const panel = document.getElementById('search-suggestions');
  const status = panel.parentElement.querySelector('[data-search-status]');
  let timer, request, active = -1, shownFor = null;

  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', panel.id);
  box.setAttribute('aria-expanded', 'false');

  const options = () => [...panel.querySelectorAll('[role=option]')];

  function open(isOpen) {
    panel.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(-1);
  }

  function activate(index) {
    const all = options();
    all[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = all[index];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      box.setAttribute('aria-activedescendant', option.id);
    } else {
      box.removeAttribute('aria-activedescendant');
    }
  }

  // Nothing that was on its way may arrive any more.
  function forget() {
    clearTimeout(timer);
    request?.abort();
    request = undefined;
  }

  function close() {
    forget();
    open(false);
  }

  async function ask() {
    forget();
    const text = box.value.trim();
    if (text.length < 2) {
      shownFor = null;
      status.textContent = '';
      open(false);
      return;
    }
    if (text === shownFor) {
      open(options().length > 0);
      return;
    }
    const own = request = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.suggestions}?q=${encodeURIComponent(text)}`, { signal: own.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const html = await answer.text();
      if (own !== request) return;
      activate(-1);
      panel.innerHTML = html;
      panel.scrollTop = 0;
      shownFor = text;
      const count = options().length;
      open(count > 0);
      status.textContent = count === 0 ? 'No suggestions' : count === 1 ? '1 suggestion' : `${count} suggestions`;
    } catch {
      // Aborted for what was typed next, or no answer: the form still works.
      if (own === request) open(false);
    }
  }

  const later = () => {
    forget();
    timer = setTimeout(ask, pause);
  };

  box.addEventListener('input', later);
  box.addEventListener('focus', () => { if (box.value !== box.defaultValue) later(); });
  box.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const all = options();
    const isOpen = !panel.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) ask();
      // One place more than there are options: the box itself.
      else activate((active + 1 + (event.key === 'ArrowDown' ? 1 : all.length)) % (all.length + 1) - 1);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && isOpen && all[active]) {
      event.preventDefault();
      all[active].click();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      close();
    }
  });
  // The focus stays in the box while an option is pressed.
  panel.addEventListener('mousedown', event => event.preventDefault());
  box.addEventListener('blur', close);
  if (box.value !== box.defaultValue) later();
}
