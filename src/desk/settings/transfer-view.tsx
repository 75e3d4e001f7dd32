// A site taken along and brought in: its export as a file, and files into it.

import { dataTexts as d } from '../strings/data-texts.ts';
import type { ViewProps } from '../views.ts';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import { AtSite, SettingsFrame } from './settings-frame.tsx';

export function TransferView({ me }: ViewProps) {
  return (
    <SettingsFrame me={me} title={d.transfer.title} intro={d.transfer.intro}>
      <AtSite>
        {({ slug }) => (
          <div key={slug}>
            <ExportPart site={slug} />
            {me.scopes.includes('sites:import') && <ImportPart site={slug} />}
          </div>
        )}
      </AtSite>
    </SettingsFrame>
  );
}
