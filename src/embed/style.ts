// How it looks: the page's own colours and font, and whatever the page sets by variables. A constructable sheet needs no
// `style-src` of the page.

const css = `*{box-sizing:border-box;margin:0;padding:0}
:host{display:block;--ink:var(--anteroom-ink,currentColor);--accent:var(--anteroom-accent,var(--ink));--radius:var(--anteroom-radius,.3em);--fault:var(--anteroom-fault,color-mix(in srgb,#d3261c 62%,var(--ink)));
--soft:color-mix(in srgb,var(--ink) 78%,transparent);--field:color-mix(in srgb,var(--ink) 58%,transparent);--rule:color-mix(in srgb,var(--ink) 20%,transparent);--panel:color-mix(in srgb,var(--ink) 7%,transparent)}
.comments{color:var(--ink);font:var(--anteroom-font,inherit);line-height:1.55;overflow-wrap:anywhere;max-width:var(--anteroom-width,44em)}
.comments[lang=ur]{line-height:2.1}
h2{font-size:1.4em}
h3{font-size:1em}
ol{list-style:none}
ol ol{padding-inline-start:clamp(.6em,3vw,1.4em);border-inline-start:2px solid var(--rule)}
ol ol ol ol ol{padding:0;border:0}
li{margin-top:1.4em}
a,.button{color:var(--accent);text-underline-offset:.18em}
article{border-radius:var(--radius)}
.target{background:var(--panel);box-shadow:0 0 0 .5em var(--panel)}
article:focus{outline:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header,.acts{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .7em}
.soft{color:var(--soft);font-size:.9em}
.staff{border:1px solid var(--field);border-radius:1em;padding:0 .6em;font-size:.8em}
.text{white-space:pre-wrap;unicode-bidi:plaintext;text-align:start;contain:paint;padding:.25em 0}
.folded{max-height:18em;overflow:clip;mask-image:linear-gradient(#000 70%,#0000)}
.button{background:0 0;border:0;padding:.3em 0;font:inherit;font-size:.92em;font-weight:600;text-decoration:underline;cursor:pointer;text-align:start}
.notice{margin-top:.5em;padding:.6em .9em;background:var(--panel);border-inline-start:4px solid var(--accent)}
.notice:empty{padding:0;margin:0;border:0}
.hidden{position:absolute;clip-path:inset(50%)}
.respond{margin:2em 0}
.respond h3{font-size:1.2em}
form{display:flex;flex-wrap:wrap;gap:1em;margin-top:.5em}
form>*{flex:1 1 100%}
.label{font-weight:600;display:block}
.name,.email{flex:1 15em;align-self:end}
.input{width:100%;padding:.55em .7em;font:inherit;font-size:max(1em,16px);color:inherit;background:var(--anteroom-paper,0 0);border:1px solid var(--field);border-radius:var(--radius)}
textarea{resize:vertical}
[aria-invalid=true]{border:2px solid var(--fault)}
.fault{color:var(--fault);font-weight:600}
.consent{display:flex;gap:.6em}
#consent{flex:none;width:1.3em;height:1.3em;margin-top:.15em}
.post{font:inherit;font-weight:700;padding:.65em 1.5em;cursor:pointer;border-radius:var(--radius);color:var(--anteroom-on-accent,inherit);background:var(--anteroom-accent,var(--panel));border:2px solid var(--accent)}
`;

/** A sheet of its own for one element. */
export function makeStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
