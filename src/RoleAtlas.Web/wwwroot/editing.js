// What is typed into a form is kept in this window until it is saved, whatever becomes of the connection or the server. It is put
// back only for the account that typed it.
const prefix = `not-saved:${document.querySelector('meta[name="account"]')?.content}:`;
const forms = new Map();

const read = address => {
  try { return JSON.parse(sessionStorage.getItem(prefix + address)); } catch { return null; }
};
function write(address, kept) {
  try {
    if (kept) sessionStorage.setItem(prefix + address, JSON.stringify({ at: new Date().toISOString(), ...kept }));
    else sessionStorage.removeItem(prefix + address);
  } catch { /* A window that keeps nothing still edits. */ }
}
// To the server as a stream: a text may be longer than one message to it can be.
const encoder = new TextEncoder();
const sent = kept => encoder.encode(JSON.stringify(kept));
const named = form => [...form.elements].filter(e => e.name);
const values = form => Object.fromEntries(named(form).map(e => [e.name, e.value]));
const labelOf = field => (field.closest('fieldset')?.querySelector('legend') ?? field.labels?.[0])?.innerText.trim() ?? '';
function tell(field) {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function store(form) {
  const { address, began } = forms.get(form);
  const typed = values(form);
  const isAsItWas = Object.keys(typed).every(name => typed[name] === (began[name] ?? ''));
  write(address, isAsItWas ? null : { began, values: typed, labels: Object.fromEntries(named(form).map(e => [e.name, labelOf(e)])) });
}

export function keep(form, address, began) {
  const first = !forms.has(form);
  forms.set(form, { address, began, tellAgain: () => named(form).forEach(tell) });
  if (first) {
    form.addEventListener('input', () => store(form));
    form.addEventListener('change', () => store(form));
  }
  return sent(read(address));
}

// Somebody else's edit, or one's own, is now what the form began with.
export function began(form, fields, now) {
  const kept = forms.get(form);
  if (!kept) return;
  kept.began = fields;
  if (Object.keys(fields).every(name => fields[name] === now[name])) forget(kept.address);
}

export function forget(address) {
  write(address, null);
  for (const kept of forms.values()) if (kept.address === address) kept.touched?.clear();
}

// Fields that are told to the page one by one as they are changed: kept by name, or by id, and put back as if somebody typed them.
const keyOf = field => field.name || field.id;
const fieldsOf = (root, key) => [...root.querySelectorAll('input, textarea, select')].filter(f => keyOf(f) === key);
const isChoice = field => field.type === 'radio' || field.type === 'checkbox';

export function keepFields(root, address) {
  if (!forms.has(root)) {
    const touched = new Map();
    const kept = { address, touched, tellAgain: () => touched.forEach((value, key) => tellIfShown(root, key, value)) };
    forms.set(root, kept);
    let waiting;
    const save = () => write(kept.address, touched.size === 0 ? null : {
      began: {}, values: Object.fromEntries(touched), labels: Object.fromEntries([...touched.keys()].map(k => [k, labelOf(fieldsOf(root, k)[0] ?? root)])),
    });
    const changed = ({ target: field }) => {
      if (!keyOf(field) || field.type === 'file' || 'unkept' in field.dataset) return;
      touched.set(keyOf(field), isChoice(field) ? `${fieldsOf(root, keyOf(field)).indexOf(field)} ${field.checked}` : field.value);
      // A text may be long, and is not written with every key.
      clearTimeout(waiting);
      waiting = setTimeout(save, 200);
    };
    root.addEventListener('input', changed);
    root.addEventListener('change', changed);
  }
  forms.get(root).address = address;
  return sent(read(address));
}

export async function putBackFields(root, address) {
  for (const [key, value] of Object.entries(read(address)?.values ?? {})) {
    // One field may bring another with it.
    for (let tries = 0; tries < 8 && !fieldsOf(root, key)[0]; tries++) await new Promise(resolve => setTimeout(resolve, 100));
    putIn(root, key, value);
  }
}

function putIn(root, key, value) {
  const fields = fieldsOf(root, key);
  const [first] = fields;
  if (!first) return;
  if (!isChoice(first)) {
    first.value = value;
    tell(first);
    return;
  }
  const [at, checked] = value.split(' ');
  const field = fields[at];
  if (field && field.checked !== (checked === 'true')) {
    field.checked = checked === 'true';
    tell(field);
  }
}

// The form may be about something else by now, as when somebody goes from claim to claim: what was typed into the former is not
// put into this one.
function tellIfShown(root, key, value) {
  const fields = fieldsOf(root, key);
  if (!fields[0]) return;
  if (!isChoice(fields[0])) {
    if (fields[0].value === value) tell(fields[0]);
    return;
  }
  const [at, checked] = value.split(' ');
  if (fields[at]?.checked === (checked === 'true')) tell(fields[at]);
}

// What was typed into forms that have been taken away, as when somebody is signed out: for the page that says so.
export const leftOver = () => sent([...forms].filter(([form]) => !form.isConnected).map(([, { address }]) => read(address)).filter(Boolean)
  .flatMap(({ began, values, labels }) => Object.entries(values)
    .filter(([name, text]) => text && text !== began[name] && !/^\d+ (true|false)$/.test(text)).map(([name, text]) => ({ label: labels?.[name] || name, text }))));

// A dialog begins at its first field, or else at its heading. The heading is drawn after what is in the dialog.
export function focusDialog(form) {
  requestAnimationFrame(() => requestAnimationFrame(() =>
    (form.querySelector('input, select, textarea') ?? form.closest('[role="dialog"]')?.querySelector('.dialog-title'))?.focus()));
}

export function focusProblem(form) {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const field = form.querySelector('[aria-invalid="true" i], .mud-input-error input, .mud-input-error textarea');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }));
}

// What was typed while the connection was lost has reached nobody: it is told again once there is one.
document.addEventListener('connection-back', () => {
  for (const [form, { tellAgain }] of forms) {
    if (form.isConnected) tellAgain();
    else forms.delete(form);
  }
});
