// What is pasted into a page: the line that shows comments and form, or a form that needs no script.

import { s } from '../strings/settings-texts.ts';
import { Copied } from './copied.tsx';
import type { Site } from './settings-frame.tsx';

const embedOf = (slug: string) => `<script async src="${location.origin}/embed.js" data-site="${slug}"></script>`;

/** The address of a page of the site's, to be put in place of. */
function pageOf({ hosts: [host = 'example.com'] }: Site): string {
  const name = host.replace(/^\*\./, 'www.');
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(name);
  return `${isLocal ? 'http' : 'https'}://${name}/the-page-this-form-is-on`;
}

const formOf = (
  site: Site,
) => `<form method="post" action="${location.origin}/v1/sites/${site.slug}/comments" accept-charset="utf-8">
  <p>Your email address will not be published. Required fields are marked *</p>
  <p>
    <label>Comment * <textarea name="body" required maxlength="65525"></textarea></label>
  </p>
  <p>
    <label>Name * <input name="name" required maxlength="245" autocomplete="name" /></label>
  </p>
  <p>
    <label>Email * <input name="email" type="email" required maxlength="254" autocomplete="email" /></label>
  </p>
  <p>
    <label>Website <input name="website" maxlength="200" autocomplete="url" /></label>
  </p>
  <input type="hidden" name="page" value="${pageOf(site)}" />
  <p style="position:absolute;left:-9999px" aria-hidden="true">
    <input name="homepage_confirm" tabindex="-1" autocomplete="off" />
  </p>
  <button>Post Comment</button>
</form>`;

export function Snippets({ site }: { site: Site }) {
  return (
    <>
      <h3>{s.start.embed}</h3>
      <p class="help">{s.start.embedHelp}</p>
      <Copied text={embedOf(site.slug)} label={s.start.embed} />
      <details>
        <summary>{s.start.form}</summary>
        <p class="help">{s.start.formHelp}</p>
        <Copied text={formOf(site)} label={s.start.form} isLong />
      </details>
    </>
  );
}
