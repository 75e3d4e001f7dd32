// Why comments are declined, in words for their authors.

import { s } from '../strings/settings-texts.ts';
import { ReasonRows } from './reason-rows.tsx';
import type { PartProps } from './site-form.tsx';

export function DeclineReasons({ shown, change, faultOf }: PartProps) {
  return (
    <fieldset>
      <legend>{s.site.parts.reasons}</legend>
      <p class="help">{s.site.reasonsHelp}</p>
      <ReasonRows
        field="reasons"
        wordingLabel={s.site.reasonWording}
        ruleLabel={s.site.reasonRule}
        reasons={shown.reasons}
        change={(reasons) => change({ reasons })}
        faultOf={faultOf}
      />
    </fieldset>
  );
}
