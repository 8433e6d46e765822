// Looks at the pages of a running RoleAtlas and prints one line for each: axe, the Nu HTML checker, Lighthouse, and what a
// first view transfers and shifts. Ends with 1 where any page misses a bar.
//   npm --prefix tests/audit start -- http://localhost:5000 [--lighthouse=all|none] [/path ...]
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { Launcher } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import vnu from 'vnu-jar';

const Bars = { lighthouse: 95, bytes: 100_000, shift: 0 };
const Phone = 360;
const Desk = 1440;

// What the sitemap does not tell: which pages Lighthouse looks at, states that only a query has, and the page of no address.
const Fixed = [
  { path: '/', lighthouse: true },
  { path: '/compare/product-manager-vs-project-manager', lighthouse: true },
  { path: '/compare/product-manager-vs-program-manager-vs-project-manager' },
  { path: '/matrix', lighthouse: true },
  { path: '/matrix?cell=product-manager.risk-management' },
  { path: '/overlap', lighthouse: true },
  { path: '/agenda' },
  { path: '/roles/product-manager', lighthouse: true },
  { path: '/responsibilities/risk-management' },
  { path: '/sources' },
  { path: '/sources/scope-creep', lighthouse: true },
  { path: '/search?q=risk' },
  { path: '/method' },
  { path: '/no/such/page', status: 404 },
];

const options = process.argv.slice(2);
const [root, ...paths] = options.filter(o => !o.startsWith('--'));
const wanted = options.find(o => o.startsWith('--lighthouse='))?.split('=')[1] ?? 'some';
if (!URL.canParse(root ?? '') || !['all', 'some', 'none'].includes(wanted)) {
  stop('usage: npm --prefix tests/audit start -- http://localhost:5000 [--lighthouse=all|none] [/path ...]');
}
if (!await fetch(root).then(() => true, () => false)) stop(`Nothing answers at ${root}: start RoleAtlas first, with ASPNETCORE_ENVIRONMENT=Production.`);

const pages = paths.length > 0
  ? paths.map(path => Fixed.find(p => p.path === path) ?? { path })
  : await withTheSitemap(Fixed);
const html = await checkHtml(pages);
const browser = await launch();
let failed = 0;
try {
  for (const page of pages) {
    const problems = await look(page);
    if (problems.length > 0) failed++;
    for (const problem of problems) console.log(`      ${problem}`);
  }
} finally {
  await browser.close();
}
console.log(failed === 0 ? `${pages.length} pages, all well` : `${pages.length} pages, ${failed} of them not well`);
process.exitCode = failed === 0 ? 0 : 1;

/** Prints the page's line. @returns what is to be mended. */
async function look(page) {
  const answer = html.get(page.path);
  if (answer.problem) return say(page, [answer.problem], [answer.problem]);

  const narrow = await visit(page.path, Phone);
  const wide = await visit(page.path, Desk);
  const found = [...narrow.violations, ...wide.violations];
  const violations = [...new Set(found.map(v => v.rule))]
    .map(rule => `${rule} (${found.filter(v => v.rule === rule).map(v => v.state).join('; ')})`);
  const shifts = [...narrow.shifts, ...wide.shifts];
  const shift = Math.max(...[narrow, wide].map(v => v.shifts.reduce((sum, s) => sum + s.value, 0)));
  const problems = [...violations.map(v => `axe: ${v}`), ...answer.errors.map(e => `html: ${e}`)];
  const facts = [`axe ${violations.length}`, `html ${answer.errors.length}`];

  if (wanted === 'all' || (wanted === 'some' && page.lighthouse)) {
    const { scores, missed } = await medians(page.path);
    facts.push(`lighthouse ${scores.map(s => s.value).join(' ')}`);
    for (const score of scores.filter(s => s.value < Bars.lighthouse)) {
      problems.push(`lighthouse: ${score.title} ${score.value} of ${Bars.lighthouse}: ${missed.get(score.title).join('; ')}`);
    }
  }
  facts.push(`${Math.ceil(narrow.bytes / 1000)} kB`, `shift ${shift.toFixed(3)}`);
  if (narrow.bytes > Bars.bytes) problems.push(`a first view transfers ${narrow.bytes} bytes, of at most ${Bars.bytes}:`, ...narrow.heaviest);
  if (Number(shift.toFixed(3)) > Bars.shift) problems.push(...shifts.map(s => `the layout shifts by ${s.value.toFixed(4)} at ${s.width} px: ${s.what.join(', ')}`));
  return say(page, facts, problems);
}

function say(page, facts, problems) {
  console.log(`${problems.length > 0 ? 'FAIL' : 'ok  '}  ${page.path}   ${facts.join('  ')}`);
  return problems;
}

/** One first view in a browser that knows nothing, then everything on the page opened; by day and by night. */
async function visit(path, width) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({ width, height: 900, deviceScaleFactor: 1, isMobile: width === Phone });
    const session = await tab.createCDPSession();
    const asked = new Map();
    const sizes = new Map();
    session.on('Network.requestWillBeSent', e => asked.set(e.requestId, e.request.url));
    session.on('Network.loadingFinished', e => sizes.set(e.requestId, e.encodedDataLength));
    await session.send('Network.enable');
    // As slowly as to a phone on the way: what is painted before the page is whole must not move when the rest comes.
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 50, downloadThroughput: 200_000, uploadThroughput: 100_000 });
    await tab.goto(new URL(path, root).href, { waitUntil: 'networkidle0' });

    // A browser without a window leaves out the icon that one with a window fetches.
    await tab.evaluate(() => Promise.all([...document.querySelectorAll('link[rel~=icon]')].map(icon => fetch(icon.href).then(r => r.blob()))));
    const shifts = await tab.evaluate(width => new Promise(resolve => {
      const describe = ({ node }) => (node?.nodeType === 1 ? node : node?.parentElement)?.cloneNode().outerHTML.slice(0, 120) ?? 'something since removed';
      new PerformanceObserver(list => resolve(list.getEntries().map(e => ({ width, value: e.value, what: e.sources.map(describe) }))))
        .observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve([]), 500);
    }), width);
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const heaviest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 5).map(([id, size]) => `  ${size} ${asked.get(id)}`);

    await tab.evaluate(axe.source);
    const violations = await violationsOf(tab, `${width} px`);
    await tab.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
    violations.push(...await violationsOf(tab, `${width} px, opened`));
    return { bytes, heaviest, shifts, violations };
  } finally {
    await context.close();
  }
}

async function violationsOf(tab, state) {
  const all = [];
  for (const colours of ['light', 'dark']) {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
    const found = await tab.evaluate(async (light) => {
      document.getAnimations().forEach(animation => animation.finish());
      const { violations } = await globalThis.axe.run(document, {
        // By night only the colours are others. Tags are named, as some of their rules are off by default.
        runOnly: light ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
          : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
        resultTypes: ['violations'],
      });
      return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} (${n.any.concat(n.all, n.none).map(c => c.message).join(' ')})`));
    }, colours === 'light');
    all.push(...found.map(rule => ({ rule, state: `${colours}, ${state}` })));
  }
  return all;
}

/** The median of three runs on Lighthouse's phone, for each of its categories, and which audits were missed in any run. */
async function medians(path) {
  const values = new Map();
  const missed = new Map();
  for (let run = 0; run < 3; run++) {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const { lhr } = await lighthouse(new URL(path, root).href, { port, logLevel: 'error', output: 'json' });
    for (const { title, score, auditRefs } of Object.values(lhr.categories)) {
      values.set(title, [...values.get(title) ?? [], Math.round((score ?? 0) * 100)]);
      const lost = auditRefs.filter(a => a.weight > 0 && (lhr.audits[a.id].score ?? 1) < .9)
        .map(({ id }) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ''}`.trim());
      missed.set(title, [...new Set([...missed.get(title) ?? [], ...lost])]);
    }
  }
  return { scores: [...values].map(([title, all]) => ({ title, value: all.sort((a, b) => a - b)[1] })), missed };
}

/** Fetches every page and has the checker read all of them at once: starting it takes longer than its work. */
async function checkHtml(pages) {
  const folder = await mkdtemp(join(tmpdir(), 'roleatlas-audit-'));
  try {
    const answers = new Map();
    for (const [i, { path, status = 200 }] of pages.entries()) {
      const response = await fetch(new URL(path, root), { redirect: 'manual' });
      answers.set(path, { file: `${i}.html`, errors: [], problem: response.status === status ? null : `answers ${response.status}, not ${status}` });
      await writeFile(join(folder, `${i}.html`), await response.text());
    }
    const messages = await runChecker(folder, [...answers.values()].filter(a => !a.problem).map(a => a.file));
    for (const answer of answers.values()) {
      // "info" is what the checker would say of any page: that a slash in <br /> does nothing, for one.
      answer.errors = messages.filter(m => m.type !== 'info' || m.subType === 'warning').filter(m => !m.url || m.url.endsWith(`/${answer.file}`))
        .filter(m => !/^Trailing slash on void elements/.test(m.message))
        .map(m => `${m.message} (${m.extract?.trim().replaceAll('\n', ' ') ?? ''})`);
    }
    return answers;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runChecker(folder, files) {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  return new Promise(resolve => {
    execFile(java, ['-jar', String(vnu), '--format', 'json', '--stdout', '--exit-zero-always', ...files], { cwd: folder, maxBuffer: 2 ** 28 }, (error, output) => {
      if (!error) return resolve(JSON.parse(output).messages);
      stop(error.code === 'ENOENT'
        ? `The HTML checker needs Java, and there is no ${java}. Install a Java runtime (Debian: apt-get install default-jre-headless; others: https://adoptium.net) or set JAVA_HOME.`
        : `The HTML checker did not run: ${error.message}`);
    });
  });
}

/** Adds one page of each kind that the sitemap knows and the list does not: a comparison of four roles, say. */
async function withTheSitemap(fixed) {
  const response = await fetch(new URL('/sitemap.xml', root));
  const known = response.ok ? [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname) : [];
  const kindOf = path => path.split('?')[0].replace(/^\/compare\/(.+)$/, (_, roles) => `compare ${roles.split('-vs-').length}`)
    .replace(/^\/([^/]+)\/.+$/, '$1 one');
  const pages = [...fixed];
  for (const path of known) {
    if (!pages.some(p => kindOf(p.path) === kindOf(path))) pages.push({ path });
  }
  return pages;
}

async function launch() {
  const executablePath = process.env.ROLEATLAS_BROWSER ?? Launcher.getFirstInstallation();
  if (!executablePath) stop('No browser. Install Chromium or Chrome, or name one in CHROME_PATH.');
  return puppeteer.launch({
    executablePath,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run', ...process.getuid?.() === 0 ? ['--no-sandbox'] : []],
  });
}

function stop(reason) {
  console.error(reason);
  process.exit(2);
}
