// The entry of /embed.js: makes the element known, and puts one after the script that asks for it by `data-site`.

import { CommentsElement } from './comments-element.ts';
import { make } from './make.ts';

const tag = 'anteroom-comments';

const script = (document.currentScript ??
  document.querySelector('script[src*="/embed.js"]')) as HTMLScriptElement | null;
if (script?.src) CommentsElement.service ||= new URL(script.src).origin;
if (!customElements.get(tag)) customElements.define(tag, CommentsElement);

const { site, page, lang } = script?.dataset ?? {};
if (site) script?.after(make(tag as 'div', { site, page, lang }));
