// The demo article's illustration: a ferry at night, drawn in a few shapes. Inline SVG with presentation attributes only,
// so that nothing is fetched and no style attribute is needed.

import { html } from 'hono/html';
import type { Markup } from '../views/layout.ts';

/** The picture, with what it shows as its accessible name. */
export function renderPicture(description: string): Markup {
  return html`<svg viewBox="0 0 960 440" role="img" aria-label="${description}" xmlns="http://www.w3.org/2000/svg">
    <defs>
      <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#0f1d33" />
        <stop offset=".65" stop-color="#2b4466" />
        <stop offset="1" stop-color="#c98f6b" />
      </linearGradient>
      <linearGradient id="sea" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#33506e" />
        <stop offset="1" stop-color="#0b1626" />
      </linearGradient>
    </defs>
    <rect width="960" height="270" fill="url(#sky)" />
    <circle cx="742" cy="170" r="34" fill="#f6e3b8" />
    <g fill="#f2ead8">
      <circle cx="96" cy="62" r="1.6" />
      <circle cx="214" cy="110" r="1.2" />
      <circle cx="322" cy="48" r="1.8" />
      <circle cx="438" cy="96" r="1.2" />
      <circle cx="540" cy="40" r="1.5" />
      <circle cx="648" cy="84" r="1.3" />
      <circle cx="846" cy="58" r="1.7" />
      <circle cx="902" cy="122" r="1.2" />
    </g>
    <path d="M0 250 C120 214 210 232 300 240 S520 262 640 246 S860 214 960 236 V272 H0Z" fill="#1b2b40" />
    <path
      d="M0 266 V212 H34 V198 L54 184 L74 198 V222 H104 V206 H146 V190 L164 178 L182 190 V228 H216 V214 H252 V240 H300 V268 H0Z"
      fill="#101b2a"
    />
    <g fill="#f4c979">
      <rect x="12" y="222" width="7" height="9" />
      <rect x="50" y="206" width="8" height="10" />
      <rect x="118" y="216" width="7" height="9" />
      <rect x="160" y="200" width="8" height="10" />
      <rect x="194" y="238" width="7" height="9" />
      <rect x="230" y="224" width="7" height="9" />
      <rect x="262" y="250" width="6" height="7" />
    </g>
    <rect y="264" width="960" height="176" fill="url(#sea)" />
    <g stroke="#f6e3b8" stroke-linecap="round" stroke-width="3" opacity=".55">
      <path d="M716 282h54M728 300h34M704 320h72M732 342h26M718 368h50" />
    </g>
    <g stroke="#f4c979" stroke-linecap="round" stroke-width="2.5" opacity=".45">
      <path d="M10 280h14M48 286h14M114 278h14M156 290h16M226 282h14M440 366h34M500 374h44M566 364h30M470 388h60" />
    </g>
    <path d="M392 316 H652 L630 352 H424 Q402 352 392 316Z" fill="#0d1520" />
    <path d="M400 322 H646" stroke="#c0392b" stroke-width="6" />
    <path d="M424 316 V280 H602 V316Z" fill="#f1ead9" />
    <path d="M470 280 V254 H556 V280Z" fill="#e4dac3" />
    <rect x="574" y="240" width="18" height="40" fill="#c0392b" />
    <rect x="574" y="240" width="18" height="9" fill="#14202f" />
    <g fill="#f4b94f">
      <rect x="438" y="290" width="20" height="14" rx="2" />
      <rect x="468" y="290" width="20" height="14" rx="2" />
      <rect x="498" y="290" width="20" height="14" rx="2" />
      <rect x="528" y="290" width="20" height="14" rx="2" />
      <rect x="558" y="290" width="20" height="14" rx="2" />
      <rect x="480" y="261" width="28" height="12" rx="2" />
      <rect x="516" y="261" width="28" height="12" rx="2" />
    </g>
    <path d="M512 254 V214 M512 222 L424 280 M512 222 L602 280" stroke="#c9bfa8" stroke-width="1.6" fill="none" />
    <circle cx="512" cy="212" r="4" fill="#fdf6dc" />
    <g stroke="#8fa6bd" stroke-linecap="round" stroke-width="2" opacity=".5" fill="none">
      <path
        d="M330 350 q14 -8 28 0 t28 0 M654 352 q14 -8 28 0 t28 0 t28 0 M290 398 q14 -8 28 0 t28 0 M610 410 q14 -8 28 0 t28 0 M820 392 q14 -8 28 0 t28 0 M120 352 q14 -8 28 0 t28 0 M60 404 q14 -8 28 0 t28 0"
      />
    </g>
  </svg>`;
}
