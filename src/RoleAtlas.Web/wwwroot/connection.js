// Tells in the page's own words when the connection is lost, and what to do when the session behind it is gone.
const box = document.getElementById('components-reconnect-modal');
const fault = document.getElementById('blazor-error-ui');
const unloading = event => event.stopImmediatePropagation();

async function retry() {
  try {
    // False: the server is there and no longer knows the session.
    if (!await Blazor.reconnect()) box.className = 'components-reconnect-rejected';
  } catch {
    box.className = 'components-reconnect-failed';
  }
}

const tell = () => {
  const wasLost = document.documentElement.dataset.connection === 'lost';
  // After a fault the session is over, and what is typed reaches nobody either.
  const isLost = fault.style.display !== '' || /offline|components-reconnect-(show|retrying|failed|rejected|paused|resume-failed)/.test(box.className);
  if (isLost) document.documentElement.dataset.connection = 'lost';
  else delete document.documentElement.dataset.connection;
  if (isLost && !wasLost) document.dispatchEvent(new Event('connection-lost'));
};
const watcher = new MutationObserver(tell);
watcher.observe(box, { attributeFilter: ['class'] });
watcher.observe(fault, { attributeFilter: ['style'] });

box.addEventListener('components-reconnect-state-changed', event => {
  if (event.detail.state === 'hide') document.dispatchEvent(new Event('connection-back'));
});
// The browser knows at once; the framework only once the server has been silent for half a minute.
addEventListener('offline', () => box.classList.add('offline'));
addEventListener('online', () => box.classList.remove('offline'));
document.getElementById('connection-retry').addEventListener('click', retry);
for (const button of document.querySelectorAll('.reloads')) button.addEventListener('click', () => {
  // What was typed is kept; nobody needs to be asked whether to leave it.
  addEventListener('beforeunload', unloading, { capture: true });
  location.reload();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && box.classList.contains('components-reconnect-failed')) retry();
});

document.addEventListener('keydown', event => {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const form = document.querySelector('[role=dialog] form') ?? document.querySelector('form.edit-form');
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});
