// Who signs in at a site's WordPress. The application password is kept in the page alone, and never read back.

import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { tell } from '../parts/notices.tsx';
import { webhookTexts as w } from '../strings/webhook-texts.ts';

interface AccessProps {
  value: string;
  change: (to: string) => void;
  fault: string | undefined;
}

const asTyped = { autoComplete: 'off', dir: 'ltr' } as const;

export function PasswordField(props: AccessProps) {
  return <TextField {...props} {...asTyped} label={w.password} help={w.passwordHelp} type="password" />;
}

export function UserField(props: AccessProps) {
  return <TextField {...props} {...asTyped} label={w.user} help={w.userHelp} />;
}

interface DialogProps {
  webhook: { id: string; site: string; version: number };
  close: () => void;
  changed: () => void;
}

/** Gives a webhook another application password. */
export function PasswordDialog({ webhook, close, changed }: DialogProps) {
  const [password, setPassword] = useState('');
  const param = { site: webhook.site, webhook: webhook.id };
  const json = { password, version: webhook.version };
  const changing = useSend(
    () => read(api.sites[':site'].webhooks[':webhook'].$patch({ param, json })),
    () => {
      tell(w.passwordKept);
      changed();
      close();
    },
  );
  return (
    <Dialog title={w.newPassword} close={close}>
      <Form submit={() => changing.send()} sending={changing} label={w.newPassword}>
        <PasswordField value={password} change={setPassword} fault={changing.faultOf('password')} />
        <FormFault error={changing.error} shown={['password']} />
        <div class="acts">
          <button type="submit" class="primary" disabled={changing.isBusy}>
            {w.keepPassword}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
