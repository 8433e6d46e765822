// Draws the reference of the API from its document, in place of the list that stands there without scripts.
// Nothing is loaded from other hosts, and nothing is sent to them.
const place = document.getElementById('reference');

const draw = () => {
  const reference = document.createElement('div');
  place.replaceWith(reference);
  globalThis.Scalar.createApiReference(reference, {
    url: place.dataset.document,
    agent: { disabled: true },
    mcp: { disabled: true },
    telemetry: false,
    withDefaultFonts: false,
    showDeveloperTools: 'never',
    hideClientButton: true,
    documentDownloadType: 'json',
    defaultOpenAllTags: true,
    darkMode: (localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark',
    customCss: `:root { --scalar-font: var(--sans); } .light-mode, .dark-mode { --scalar-background-1: var(--paper); --scalar-background-2: var(--wash);
      --scalar-color-1: var(--ink); --scalar-color-2: var(--ink-2); --scalar-color-3: var(--ink-3); --scalar-color-accent: var(--focus); --scalar-border-color: var(--line); }`,
  });
};

// Where it is not to be had, the list stays.
const script = document.createElement('script');
script.addEventListener('load', draw);
script.src = place.dataset.script;
document.head.append(script);
