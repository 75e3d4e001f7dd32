// What a page looks like to somebody who reads it, measured in the browser: contrast, line length, overflow, labels.
// Each function runs inside the page and so must stand on its own. Plain JavaScript, because the project's types are a
// Worker's and not a page's; what the tests see of it is in measure-page.d.ts.

/** Visible text whose contrast with its background is below WCAG 2.2's AA: 4.5, or 3 for large text. */
export function findLowContrast() {
  const parse = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r = 0, g = 0, b = 0] = parse(color).map((channel) => {
      const share = channel / 255;
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backgroundOf = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((parse(color)[3] ?? 1) === 1) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const low = [];
  for (const element of document.querySelectorAll('body *')) {
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
    );
    const isField = element.matches('input:not([type=hidden],[type=checkbox]), textarea');
    if ((!ownText && !isField) || element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const [text, behind] = [luminance(style.color), luminance(backgroundOf(element))];
    const ratio = (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
    const sizePixels = Number.parseFloat(style.fontSize);
    const isLarge = sizePixels >= 24 || (sizePixels >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5))
      low.push(`${element.tagName} "${element.textContent?.slice(0, 30)}" ${ratio.toFixed(2)}`);
  }
  return low;
}

/** How many characters stand on each full line of the paragraphs, the last line of each left out. */
export function measureLines(selector) {
  const lengths = [];
  for (const paragraph of document.querySelectorAll(selector)) {
    const node = paragraph.firstChild;
    if (node === null) continue;
    const lines = new Map();
    const range = document.createRange();
    for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      const line = Math.round(box.bottom);
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
    lengths.push(...[...lines.values()].slice(0, -1));
  }
  return lengths;
}

/** Elements that stick out of the viewport sideways; the page itself must not scroll either. */
export function findOverflow() {
  const width = document.documentElement.clientWidth;
  const page =
    document.documentElement.scrollWidth > width ? [`the page: ${document.documentElement.scrollWidth}`] : [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('.trap, .hidden, .skip, svg') !== null) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 0.5 || box.left < -0.5);
  });
  return [...page, ...wide.map((element) => `${element.tagName}.${element.className}`)];
}

/** Fields without a label, references that lead nowhere, ids given twice. */
export function findBrokenReferences() {
  const broken = [];
  const seen = new Set();
  for (const element of document.querySelectorAll('[id]')) {
    if (seen.has(element.id)) broken.push(`id ${element.id} twice`);
    seen.add(element.id);
  }
  for (const attribute of ['aria-describedby', 'aria-labelledby', 'for']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const ids = (element.getAttribute(attribute) ?? '').split(' ');
      broken.push(...ids.filter((id) => !seen.has(id)).map((id) => `${attribute} ${id}`));
    }
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    if (!seen.has(id)) broken.push(`link to ${id}`);
  }
  for (const field of document.querySelectorAll('input:not([type=hidden]), textarea')) {
    if (!field.labels?.length) broken.push(`no label: ${field.name}`);
  }
  return broken;
}

/** Headings that skip a level. */
export function findSkippedHeadings() {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1]));
  return levels.flatMap((level, at) => (level > (levels[at - 1] ?? 0) + 1 ? [`h${level} at ${at}`] : []));
}

/** An Atom document as the browser's own XML parser reads it: its complaint or null, and the content of each entry. */
export function readFeedInBrowser(xml) {
  const feed = new DOMParser().parseFromString(xml, 'application/xml');
  const entries = [...feed.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'entry')];
  return {
    complaint: feed.querySelector('parsererror')?.textContent ?? null,
    contents: entries.map((entry) => entry.querySelector('content')?.textContent ?? ''),
  };
}
