// Lets somebody select words of a source with mouse, touch or keys, and tells the page where they stand in its plain text.
// Each stretch of letters says in data-at where it begins there; see SourceHtml.RenderForCoding.

const isWord = /[\p{L}\p{N}\p{M}]+(?:[’'\-–&./@_][\p{L}\p{N}\p{M}]+)*/gu;
const usualPause = 180;

/** What is on the screen, as places in the plain text. */
export class Places {
  constructor(article) {
    this.leaves = [...article.querySelectorAll('[data-at]')].filter(element => element.firstChild).map(element => {
      const node = element.firstChild;
      const letters = element.dataset.letters;
      const leaf = { node, at: Number(element.dataset.at), text: letters ?? node.data };
      if (letters !== undefined) {
        // One plain letter on the screen for each code point.
        leaf.steps = [0];
        for (const letter of letters) leaf.steps.push(leaf.steps.at(-1) + letter.length);
      }
      return leaf;
    });
    let plain = '';
    for (const leaf of this.leaves) plain = plain.padEnd(leaf.at, '\n') + leaf.text;
    this.plain = plain;
    this.words = [...plain.matchAll(isWord)].map(match => [match.index, match.index + match[0].length]);
    this.sentences = (article.dataset.sentences || '').split(' ').filter(Boolean).map(pair => pair.split('-').map(Number));
  }

  /** The places of what a range of the document holds; null where it holds no letter. */
  of(range) {
    let places = null;
    for (const leaf of this.leaves) {
      if (!range.intersectsNode(leaf.node)) continue;
      const from = range.startContainer === leaf.node ? range.startOffset : 0;
      const to = range.endContainer === leaf.node ? range.endOffset : leaf.node.length;
      if (from < to) places = [places ? places[0] : this.#toPlain(leaf, from), this.#toPlain(leaf, to)];
    }
    return places;
  }

  /** The place of a point, as a click gives it; null where no letter is near. */
  at(node, offset) {
    const leaf = this.leaves.find(l => l.node === node);
    return leaf ? this.#toPlain(leaf, Math.min(offset, leaf.node.length)) : null;
  }

  /** With the words whole of which only a part lies between these places: a hand is not that steady. */
  whole(start, end) {
    const first = this.words.find(([from, to]) => from < start && start < to);
    const last = this.words.find(([from, to]) => from < end && end < to);
    return [first ? first[0] : start, last ? last[1] : end];
  }

  /** The range of the document that holds these places. */
  range(start, end) {
    const first = this.leaves.findLast(leaf => leaf.at <= start);
    const last = this.leaves.findLast(leaf => leaf.at < end);
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, this.#toScreen(first, start));
    range.setEnd(last.node, this.#toScreen(last, end));
    return range;
  }

  #toPlain(leaf, index) { return leaf.at + (leaf.steps ? leaf.steps[index] : index); }

  #toScreen(leaf, place) {
    const within = Math.min(place - leaf.at, leaf.text.length);
    return leaf.steps ? leaf.steps.findLastIndex(step => step <= within) : within;
  }
}

/**
 * @param root holds the text and the panel.
 * @param page is told what is picked, chosen and asked for.
 */
export function start(root, page) {
  const article = root.querySelector('[data-coded]');
  const mark = typeof Highlight === 'function' ? new Highlight() : null;
  if (mark) CSS.highlights.set('picked', mark);
  let places = new Places(article);
  // The words picked, and from where on they were stretched.
  let picked = null;
  let anchor = null;
  // Where they stood when they were let go: keys go on from there.
  let left = null;
  let telling = 0;
  let byTouch = false;

  const tell = (name, ...values) => page.invokeMethodAsync(name, ...values);

  function draw() {
    const range = picked && places.range(...picked);
    if (mark) {
      mark.clear();
      if (range) mark.add(range);
    }
    return range;
  }

  function pick(start, end, { from = [start, end], pause = 0, scroll = true } = {}) {
    picked = [start, end];
    anchor = from;
    const range = draw();
    if (scroll && range) reveal(range);
    clearTimeout(telling);
    const now = () => { telling = 0; return tell('PickAsync', start, end); };
    if (pause) telling = setTimeout(now, pause); else now();
  }

  function told() {
    if (!telling) return;
    clearTimeout(telling);
    telling = 0;
    tell('PickAsync', ...picked);
  }

  function reveal(range) {
    const box = range.getBoundingClientRect();
    const sheet = root.querySelector('[data-panel]')?.getBoundingClientRect();
    const floor = sheet && sheet.width > innerWidth * .8 ? sheet.top : innerHeight;
    if (box.top < 140 || box.bottom > floor - 20) scrollBy(0, box.top - Math.max(150, Math.min(floor * .35, floor - box.height - 40)));
  }

  const nextTo = (ranges, place) => ranges.find(([start]) => start >= place);
  const lastTo = (ranges, place) => ranges.findLast(([, end]) => end <= place);
  const isSeen = ([start, end]) => {
    const box = places.range(start, end)?.getBoundingClientRect();
    return box && box.bottom > 0 && box.top < innerHeight;
  };
  const firstSeen = () => places.sentences.find(([start, end]) => places.range(start, end)?.getBoundingClientRect().top > 130) ?? places.sentences[0];

  function move(ranges, by) {
    const from = picked ?? (left && isSeen(left) ? left : null);
    const next = from ? (by > 0 ? nextTo(ranges, from[1]) : lastTo(ranges, from[0])) : ranges.find(([start]) => start >= (firstSeen() ?? [0])[0]);
    if (next) pick(...next, { pause: usualPause });
  }

  // Away from where one began it grows, back towards it it shrinks: as a selection does in any text.
  function stretch(ranges, by) {
    if (!picked) return move(ranges, by);
    const [start, end] = picked;
    const [first, last] = anchor;
    if (by > 0) {
      if (start < first) pick(Math.min(nextTo(ranges, start + 1)?.[0] ?? first, first), end, { from: anchor, pause: usualPause });
      else pick(start, ranges.find(([, to]) => to > end)?.[1] ?? end, { from: anchor, pause: usualPause });
    } else if (end > last) {
      pick(start, Math.max(lastTo(ranges, end - 1)?.[1] ?? last, last), { from: anchor, pause: usualPause });
    } else {
      pick(ranges.findLast(([from]) => from < start)?.[0] ?? start, end, { from: anchor, pause: usualPause });
    }
  }

  /** Takes words away at an end, so that a sentence can be narrowed to what counts. */
  function narrow(fromStart) {
    if (!picked) return;
    const [start, end] = picked;
    const inside = places.words.filter(([from, to]) => from >= start && to <= end);
    if (inside.length < 2) return;
    if (fromStart) pick(inside.find(([from]) => from > start)[0], end, { pause: usualPause });
    else pick(start, inside.findLast(([, to]) => to < end)[1], { pause: usualPause });
  }

  function byLetter(by) {
    if (!picked) return;
    const [start, end] = picked;
    const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(places.plain.slice(Math.max(0, end - 40), end + 40))]
      .map(s => s.index + Math.max(0, end - 40));
    const to = by > 0 ? letters.find(place => place > end) ?? places.plain.length : letters.findLast(place => place < end);
    if (to > start) pick(start, to, { pause: usualPause });
  }

  function keyInText(event) {
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by) {
      const isAcross = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
      if (control) {
        if (!event.shiftKey || !isAcross) return false;
        byLetter(by);
      } else {
        (event.shiftKey ? stretch : move)(isAcross ? places.words : places.sentences, by);
      }
      return true;
    }
    if (control) return false;
    const act = {
      Enter: () => tell('OpenAsync'),
      n: () => tell('WalkAsync', 1),
      p: () => tell('WalkAsync', -1),
      x: () => tell('PassOverAsync'),
      '[': () => narrow(true),
      ']': () => narrow(false),
    }[event.key] ?? (/^[1-9]$/.test(event.key) && picked ? () => tell('TakeAsync', Number(event.key)) : null);
    if (!act) return false;
    if (!'[]'.includes(event.key)) told();
    act();
    return true;
  }

  function onKey(event) {
    if (event.isComposing) return;
    const inText = article.contains(event.target);
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && control) {
      tell('SaveAsync');
    } else if (event.key === 'Escape' && !inText && event.target.getAttribute?.('aria-expanded') !== 'true') {
      // What has been entered stays; only in the text the words are let go.
      article.focus({ preventScroll: true });
    } else if (event.key === 'Escape' && inText && picked) {
      clear();
      tell('LeaveAsync');
    } else if (!inText || event.target.closest('button') && event.key === 'Enter' || !keyInText(event)) {
      return;
    }
    event.preventDefault();
  }

  function clear() {
    clearTimeout(telling);
    telling = 0;
    left = picked ?? left;
    picked = anchor = null;
    getSelection().removeAllRanges();
    draw();
  }

  function selected() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed || !selection.getRangeAt(0).intersectsNode(article)) return;
    const found = places.of(selection.getRangeAt(0));
    if (!found) return;
    const whole = places.whole(...found);
    if (!picked || whole[0] !== picked[0] || whole[1] !== picked[1]) pick(...whole, { scroll: false });
    // What the browser shows as selected is what is picked; handles that somebody is holding stay where they are.
    const range = byTouch ? null : places.range(...picked);
    if (range) selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  function onClick(event) {
    if (!getSelection().isCollapsed) return;
    const element = event.target instanceof Element ? event.target : event.target.parentElement;
    const button = element.closest('[data-sentence]');
    const excerpt = element.closest('[data-excerpt], mark[data-claims]');
    if (button) {
      pick(...button.dataset.sentence.split('-').map(Number), { scroll: false });
      article.focus({ preventScroll: true });
    } else if (excerpt) {
      told();
      tell('ChooseAsync', (excerpt.dataset.excerpt ?? excerpt.dataset.claims).split(' '));
    } else {
      const caret = getSelection();
      const place = caret.anchorNode && places.at(caret.anchorNode, caret.anchorOffset);
      const sentence = place !== null && places.sentences.find(([start, end]) => start <= place && place <= end);
      if (sentence) pick(...sentence, { scroll: false });
    }
  }

  // What is found hangs below the field, and needs room there.
  const onFocus = event => {
    const room = innerHeight - event.target.getBoundingClientRect().bottom;
    if (event.target.matches('[role="combobox"]') && room < 360) event.target.scrollIntoView({ block: 'center' });
  };

  let settling = 0;
  const onPointerDown = event => { byTouch = event.pointerType === 'touch'; };
  const onPointerUp = () => setTimeout(selected);
  // The handles of a selection by touch raise nothing else.
  const onSelection = () => {
    if (!byTouch) return;
    clearTimeout(settling);
    settling = setTimeout(selected, 350);
  };

  root.addEventListener('keydown', onKey);
  root.addEventListener('focusin', onFocus);
  article.addEventListener('click', onClick);
  document.addEventListener('pointerdown', onPointerDown);
  document.addEventListener('pointerup', onPointerUp);
  document.addEventListener('selectionchange', onSelection);
  // The page writes the text anew where excerpts have changed; what is picked stays picked.
  const changes = new MutationObserver(() => { places = new Places(article); draw(); });
  changes.observe(article, { childList: true, subtree: true, attributeFilter: ['data-sentences'] });

  return {
    /** Shows words as picked that the page has chosen; with `focus` the keys go on from there. */
    show(start, end, focus) {
      clearTimeout(telling);
      telling = 0;
      getSelection().removeAllRanges();
      picked = anchor = [start, end];
      places = new Places(article);
      const range = draw();
      if (range) reveal(range);
      if (focus) article.focus({ preventScroll: true });
    },
    clear(focus) {
      clear();
      if (focus) article.focus({ preventScroll: true });
    },
    focusIn(selector) { root.querySelector(selector)?.focus(); },
    focusProblem() {
      const problem = [...root.querySelectorAll('[data-panel] .problem')].find(element => element.textContent.trim());
      problem?.parentElement.querySelector('input, select, textarea')?.focus();
      problem?.scrollIntoView({ block: 'nearest' });
    },
    dispose() {
      root.removeEventListener('keydown', onKey);
      root.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('pointerup', onPointerUp);
      document.removeEventListener('selectionchange', onSelection);
      changes.disconnect();
      CSS.highlights?.delete('picked');
    },
  };
}

/** Sentences that were passed over in this browser, by where they begin. */
export function passedOver(key) {
  try { return JSON.parse(localStorage.getItem(key) ?? '[]').filter(Number.isInteger); } catch { return []; }
}

export function rememberPassedOver(key, starts) {
  // Where the browser keeps nothing, they are passed over until the page is left.
  try { starts.length ? localStorage.setItem(key, JSON.stringify(starts)) : localStorage.removeItem(key); } catch { /* As said. */ }
}
