// What a text area on an editing page needs of the browser: its words go to the server in a stream and a moment after the last
// key, because they may be long; formatted text that is pasted goes there to become Markdown.
const encoder = new TextEncoder();

// A stream of nothing cannot be sent.
export const words = area => encoder.encode(area.value || '\n');

// Another text instead of the one that stands in the area, unless something is typed by now.
export function follow(area, was, text) {
  if (area.value !== was.replace(/\r\n?/g, '\n')) return false;
  area.value = text;
  area.setSelectionRange(0, 0);
  return true;
}

function afterwards(milliseconds, work) {
  let waiting;
  return (...values) => { clearTimeout(waiting); waiting = setTimeout(() => work(...values), milliseconds); };
}

// What editors for code put on the clipboard is formatted too, and has colours but no shape.
const hasShape = html => /<(p|h[1-6]|ul|ol|li|blockquote|table|strong|em|b|i|a|br)[\s>/]/i.test(html);

// The old way, because it is the one that can be taken back with a key. As HTML where the browser takes that into a text area:
// as text some work for minutes on a long one, and the server takes a browser that is silent so long for gone.
function insert(text) {
  const holder = document.createElement('div');
  holder.textContent = text;
  if (!document.execCommand('insertHTML', false, holder.innerHTML)) document.execCommand('insertText', false, text);
}

const lost = () => new Promise((_, reject) => document.addEventListener('connection-lost', reject, { once: true }));

export function watch(area, page) {
  const tell = afterwards(400, async () => {
    // Without a connection it is told once there is one again; see editing.js.
    try { await page.invokeMethodAsync('Typed'); } catch { /* It stands in the area. */ }
  });
  area.addEventListener('input', tell);
  // Somebody was faster than this script.
  if (area.value !== '') tell();
  area.addEventListener('paste', async event => {
    const html = event.clipboardData.getData('text/html');
    // What formatted words become the server says. Where it is out of reach they are pasted as the browser does it.
    if (!html || !hasShape(html) || document.documentElement.dataset.connection === 'lost') return;
    event.preventDefault();
    const plain = event.clipboardData.getData('text/plain');
    let markdown = null;
    try {
      markdown = await Promise.race([page.invokeMethodAsync('Pasted', DotNet.createJSStreamReference(encoder.encode(html))), lost()]);
    } catch { /* Then they are pasted plain. */ }
    area.focus();
    insert(markdown ?? plain);
  });
}

// The words of a text to choose some of: with a caret and the keys of any text area, but nothing in it changes.
export function choose(area, page, start, end) {
  area.addEventListener('beforeinput', event => event.preventDefault());
  area.addEventListener('drop', event => event.preventDefault());
  let isOver = false;
  const tell = afterwards(120, () => isOver || page.invokeMethodAsync('Chosen', area.selectionStart, area.selectionEnd));
  // The event comes to the element in some browsers, and to the document in others.
  const changed = () => document.activeElement === area && tell();
  document.addEventListener('selectionchange', changed);
  area.addEventListener('selectionchange', changed);
  const all = area.value;
  area.value = all.slice(0, end);
  const below = area.scrollHeight;
  area.value = all;
  area.focus();
  area.setSelectionRange(start, end);
  area.scrollTop = below - area.clientHeight / 2;
  return {
    stop() {
      isOver = true;
      document.removeEventListener('selectionchange', changed);
    },
  };
}
