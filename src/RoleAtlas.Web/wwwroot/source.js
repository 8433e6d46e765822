// An excerpt that crosses emphasis or another excerpt is several marks, and :target reaches only the first of them.
function aim() {
  document.querySelectorAll('mark.aimed').forEach(mark => mark.classList.remove('aimed'));
  const id = location.hash.match(/^#claim-([a-z0-9]+)$/)?.[1];
  if (id) document.querySelectorAll(`mark[data-claims~="${id}"]`).forEach(mark => mark.classList.add('aimed'));
}
addEventListener('hashchange', aim);
aim();
