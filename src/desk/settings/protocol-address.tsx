// Where software that speaks another service's protocol asks from now on, and what takes the place of what.

import { protocolTexts as p } from '../strings/protocol-texts.ts';
import { Copied } from './copied.tsx';

export type ProtocolName = keyof typeof p.names;

const paths: Readonly<Record<ProtocolName, string>> = { akismet: '', perspective: '', openai: '/v1' };
const versionPath = '/v1alpha1';
const discoveryPath = '/$discovery/rest?version=v1alpha1';

export function ProtocolAddress({ protocol }: { protocol: ProtocolName }) {
  return (
    <>
      <p class="help">{p.howToUse[protocol]}</p>
      <Copied text={`${location.origin}${paths[protocol]}`} label={p.address} />
      {protocol === 'perspective' && (
        <>
          <p class="help">{p.endpoint}</p>
          <Copied text={`${location.origin}${versionPath}`} label={p.endpoint} />
          <p class="help">{p.discovery}</p>
          <Copied text={`${location.origin}${discoveryPath}`} label={p.discovery} />
        </>
      )}
    </>
  );
}
