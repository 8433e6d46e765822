// Improves what works without it: words and their notes point to each other, the keys n and p go from excerpt to excerpt,
// and a link to an excerpt is copied at a click.
const marks = [...document.querySelectorAll('mark[data-claims]')];
const notes = [...document.querySelectorAll('.note[data-claims]')];
const claimsOf = element => element.dataset.claims.split(' ');
const withClaim = (elements, id) => elements.filter(element => claimsOf(element).includes(id));
const said = document.querySelector('[data-said]');
const claimInAddress = () => location.hash.match(/^#(?:claim|note)-([a-z0-9]+)$/)?.[1];

// An excerpt that crosses emphasis or another excerpt is several marks, and :target reaches only the first of them.
function aim() {
  document.querySelectorAll('.aimed').forEach(element => element.classList.remove('aimed'));
  const id = claimInAddress();
  if (id) for (const element of [...withClaim(marks, id), ...withClaim(notes, id)]) element.classList.add('aimed');
}
addEventListener('hashchange', aim);
aim();

function light(ids) {
  document.querySelectorAll('.lit').forEach(element => element.classList.remove('lit'));
  for (const id of ids) {
    for (const element of [...withClaim(marks, id), ...withClaim(notes, id)]) element.classList.add('lit');
  }
}
function point(event) {
  const place = event.target instanceof Element && event.target.closest('mark[data-claims], .note[data-claims], .note-ref a');
  // Of a reference the note; of words that several excerpts share, all of their notes.
  const element = place && place.matches('.note-ref a') ? document.querySelector(place.getAttribute('href')) : place;
  light(element ? claimsOf(element) : []);
}
for (const kind of ['pointerover', 'focusin']) document.querySelector('.post')?.addEventListener(kind, point);
for (const kind of ['pointerleave', 'focusout']) document.querySelector('.post')?.addEventListener(kind, () => light([]));

// In the order of the numbers in the text.
const references = [...document.querySelectorAll('.note-ref a')];
const idOf = reference => reference.getAttribute('href').replace('#note-', '');

function step(by) {
  const id = claimInAddress();
  const here = id ? references.findIndex(reference => claimsOf(document.querySelector(reference.getAttribute('href'))).includes(id)) : -1;
  const next = here < 0 ? (by > 0 ? 0 : references.length - 1) : here + by;
  const reference = references[next];
  if (!reference) {
    said.textContent = by > 0 ? 'This is the last excerpt.' : 'This is the first excerpt.';
    return;
  }
  // One entry in the history for the page, however far one steps.
  location.replace(`#claim-${idOf(reference)}`);
  reference.focus({ preventScroll: true });
  const note = document.querySelector(reference.getAttribute('href'));
  const reading = note.closest('.reading').querySelector('b').textContent;
  const roles = [...note.closest('.reading').querySelectorAll('.role .unseen')].map(role => role.textContent).join(', ');
  const words = note.cloneNode(true);
  words.querySelectorAll('.acts, .number').forEach(element => element.remove());
  said.textContent = `Excerpt ${next + 1} of ${references.length}. ${roles}: ${reading}: ${words.textContent.trim().replace(/\s+/g, ' ')}`;
}

const keys = document.querySelector('[data-keys]');
if (keys && references.length > 1) {
  const button = keys.querySelector('button');
  let on = true;
  try { on = localStorage.getItem('excerpt-keys') !== 'off'; } catch { /* Nothing is remembered, then. */ }
  const show = () => {
    keys.classList.toggle('off', !on);
    button.textContent = on ? 'Turn keys off' : 'Turn keys on';
  };
  button.addEventListener('click', () => {
    on = !on;
    try { on ? localStorage.removeItem('excerpt-keys') : localStorage.setItem('excerpt-keys', 'off'); } catch { /* As above. */ }
    show();
  });
  show();
  addEventListener('keydown', event => {
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]');
    const by = { n: 1, p: -1 }[event.key];
    if (!on || !by || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    step(by);
  });
}

for (const link of document.querySelectorAll('[data-copy]')) {
  link.firstChild.textContent = 'Copy link';
  link.addEventListener('click', async event => {
    event.preventDefault();
    // The address goes along, so that it can be copied by hand where the browser does not let a page do it.
    location.replace(link.getAttribute('href'));
    // Going to a place on the page takes the focus from what was pressed.
    link.focus({ preventScroll: true });
    try {
      await navigator.clipboard.writeText(new URL(link.getAttribute('href'), location.href).href);
      said.textContent = 'Link copied.';
      link.classList.add('copied');
      link.firstChild.textContent = 'Link copied';
      setTimeout(() => { link.classList.remove('copied'); link.firstChild.textContent = 'Copy link'; }, 6000);
    } catch {
      said.textContent = 'The link is in the address bar.';
      link.firstChild.textContent = 'See the address bar';
    }
  });
}

for (const link of document.querySelectorAll('[data-cite]')) {
  link.addEventListener('click', async event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.status);
      await navigator.clipboard.writeText(await answer.text());
      said.textContent = 'Copied: the words, their source and where they stand.';
      link.firstChild.textContent = 'Copied';
      setTimeout(() => { link.firstChild.textContent = 'Cite'; }, 6000);
    } catch {
      location.href = link.href;
    }
  });
}
