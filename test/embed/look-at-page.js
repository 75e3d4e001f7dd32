// What the test sees of a page with the reply form on it. Each function runs inside the page and so must stand on its own.
// Plain JavaScript, because the project's types are a Worker's and not a page's.

/** Of the focused element within the reply form: its id, or its text. */
export function readFocus() {
  const { activeElement } = document.querySelector('anteroom-comments').shadowRoot;
  return activeElement.id.startsWith('comment-') ? activeElement.textContent : activeElement.id;
}

/** All of the page but the inside of the reply form, and where its story stands. */
export function readHost() {
  return JSON.stringify([document.body.innerHTML, document.querySelector('#story').getBoundingClientRect()]);
}

/** Whether the page is no wider than its window. */
export function fitsWindow() {
  return document.documentElement.scrollWidth <= innerWidth;
}

/** How many plain forms are left on the page. */
export function countPlainForms() {
  return document.querySelectorAll('form').length;
}

/** All that the browser keeps for long. */
export function readKept() {
  return JSON.stringify(localStorage);
}

export function forgetKept() {
  localStorage.clear();
}

/** Puts something else in the place of all that the browser keeps. */
export function spoilKept(junk) {
  for (const storage of [localStorage, sessionStorage])
    for (const name of Object.keys(storage)) storage.setItem(name, junk);
}

/** Gives the page colours: of its ground, and of its text. */
export function paint([ground, ink]) {
  Object.assign(document.documentElement.style, { background: ground, color: ink });
}

/** What axe finds wrong. */
export async function runAxe() {
  const { violations } = await globalThis.axe.run();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
  );
}
