// Something to copy: shown as it is, with a button that copies it and says so.

import { useState } from 'preact/hooks';
import { s } from '../strings/settings-texts.ts';

const saidForMs = 2_000;

export function Copied({ text, label, isLong = false }: { text: string; label: string; isLong?: boolean }) {
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without leave to write there is still the text itself, selected.
      return;
    }
    setCopied(true);
    setTimeout(setCopied, saidForMs, false);
  }
  return (
    <div class={isLong ? 'copied long' : 'copied'}>
      <pre tabIndex={0} aria-label={label} dir="ltr" translate={false}>
        <code>{text}</code>
      </pre>
      <button type="button" onClick={copy}>
        <span aria-live="polite">{isCopied ? s.copied : s.copy}</span>
        <span class="hidden">: {label}</span>
      </button>
    </div>
  );
}
