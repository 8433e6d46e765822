// Improves what works without it: the browser's own print, and the Markdown of the page put where it can be pasted.
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
}
for (const button of document.querySelectorAll('[data-copy]')) {
  // Where a page does not come over HTTPS there is no clipboard.
  button.hidden = !navigator.clipboard;
  const told = document.querySelector('[data-copied]');
  button.addEventListener('click', async () => {
    try {
      const answer = await fetch(button.dataset.copy);
      if (!answer.ok) throw new Error(answer.status);
      await navigator.clipboard.writeText(await answer.text());
      told.textContent = 'Copied.';
    } catch {
      told.textContent = 'It could not be copied; “As Markdown” opens it.';
    }
  });
}
