// What is typed into a form is kept in this window until it is saved, whatever becomes of the connection or the server.
const prefix = 'not-saved:';
const forms = new Map();

const read = address => {
  try { return JSON.parse(sessionStorage.getItem(prefix + address)); } catch { return null; }
};
const values = form => Object.fromEntries([...form.elements].filter(e => e.name).map(e => [e.name, e.value]));

function store(form) {
  const { address, began } = forms.get(form);
  const typed = values(form);
  try {
    if (Object.keys(typed).every(name => typed[name] === (began[name] ?? ''))) sessionStorage.removeItem(prefix + address);
    else sessionStorage.setItem(prefix + address, JSON.stringify({ at: new Date().toISOString(), began, values: typed }));
  } catch { /* A window that keeps nothing still edits. */ }
}

export function keep(form, address, began) {
  const first = !forms.has(form);
  forms.set(form, { address, began });
  if (first) {
    form.addEventListener('input', () => store(form));
    form.addEventListener('change', () => store(form));
  }
  return read(address);
}

// Somebody else's edit, or one's own, is now what the form began with.
export function began(form, fields, now) {
  const kept = forms.get(form);
  if (!kept) return;
  kept.began = fields;
  if (Object.keys(fields).every(name => fields[name] === now[name])) forget(kept.address);
}

export function forget(address) {
  try { sessionStorage.removeItem(prefix + address); } catch { /* Nothing was kept. */ }
}

export function focusProblem(form) {
  requestAnimationFrame(() => form.querySelector('[aria-invalid="true"]')?.focus());
}

// What was typed while the connection was lost has reached nobody: it is told again once there is one.
document.addEventListener('connection-back', () => {
  for (const form of forms.keys()) {
    if (!form.isConnected) { forms.delete(form); continue; }
    for (const field of [...form.elements].filter(e => e.name)) {
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
});
