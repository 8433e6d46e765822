// Improves what works without it: links, and a page in words, put where they can be pasted; the browser's own print; and
// what a phone sends things with.
const loaded = location.href;

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
}

async function copy(text, element, told) {
  try {
    await navigator.clipboard.writeText(await text());
    told.textContent = 'Copied.';
  } catch {
    // Where a page does not come over HTTPS there is no clipboard.
    if (element.select) {
      element.select();
      told.textContent = 'The browser does not let it be copied: it is selected, copy it by hand.';
    } else {
      told.textContent = 'It could not be copied. Here it is to copy by hand.';
      location.href = element.href;
    }
  }
}

async function words(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
}

for (const share of document.querySelectorAll('[data-share]')) {
  const told = share.querySelector('[data-shared]');
  const links = [...share.querySelectorAll('[data-link]')];
  const titled = share.querySelector('[data-share-page]');
  const titledOf = titled && new URLSearchParams(titled.search).get('of');

  // A cell that was opened without loading the page, or an excerpt that was gone to, is part of what is shared.
  share.closest('details').addEventListener('toggle', () => {
    told.textContent = '';
    const isAsLoaded = location.href === loaded && !location.hash;
    if (titled) titled.search = new URLSearchParams({ of: isAsLoaded ? titledOf : location.pathname + location.search + location.hash });
    if (isAsLoaded) {
      for (const link of links) link.value = link.defaultValue;
      return;
    }
    for (const link of links) {
      const address = new URL(location.href);
      const pinned = link.dataset.link;
      const rest = address.search.replace(/^\?/, '').split('&').filter(part => part && !part.startsWith('at='));
      address.search = [...(pinned ? [`at=${pinned}`] : []), ...rest].join('&');
      link.value = address.href;
    }
  });

  for (const button of share.querySelectorAll('[data-copy-text]')) {
    const field = button.parentElement.querySelector('[data-text]');
    button.addEventListener('click', () => copy(async () => field.value, field, told));
  }
  for (const link of share.querySelectorAll('[data-copy-of]')) {
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
      event.preventDefault();
      copy(() => words(link.href), link, told);
    });
  }

  const send = share.querySelector('[data-send]');
  if (send && navigator.share) {
    send.hidden = false;
    send.addEventListener('click', () => navigator.share({ title: document.title, url: links[0].value }).catch(() => {
      // Nothing was chosen to send it with.
    }));
  }
}
