/** The alarms: what is due, the log of tests, the file, and the sheet to show. */
import { useCallback } from 'react';
import { emptyAlarm, type Alarm, type NewAlarm } from '../../../shared/domain/protection/alarm.js';
import { useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import { useAccess } from '../../state/access.js';
import type { ProtectionFileState } from '../../state/protection-file.js';
import { useKept } from '../../state/use-kept.js';
import { AlarmDuties } from './alarm-duties.js';
import { AlarmFields } from './alarm-fields.js';
import { DocumentSave } from './document-save.js';
import { SaveLine } from './kept-form.js';
import type { PartProps } from './protection-page.js';
import { RecordsPart } from './records-part.js';
import { TestLog } from './test-log.js';
import { useNextSite, useSiteNames } from './use-site-names.js';

const valueOf = ({ id: _, ...value }: Alarm): NewAlarm => value;

export function AlarmPart({ state, onFailed }: PartProps) {
  const alarms = state.file?.alarms ?? [];
  const siteId = useNextSite(alarms);
  const names = useSiteNames(alarms);
  return (
    <RecordsPart
      kind="alarm"
      records={alarms}
      names={names}
      state={state}
      newOne={() => ({ kind: 'alarm', value: emptyAlarm(siteId) })}
      onFailed={onFailed}
    >
      {(alarm) => <AlarmPanel key={alarm.id} alarm={alarm} save={state.keep} />}
    </RecordsPart>
  );
}

interface AlarmPanelProps {
  readonly alarm: Alarm;
  readonly save: ProtectionFileState['keep'];
}

function AlarmPanel({ alarm, save }: AlarmPanelProps) {
  const t = useT();
  const access = useAccess();
  const { id } = alarm;
  const keep = useCallback(
    async (value: NewAlarm) => {
      await save({ kind: 'alarm', value }, id);
    },
    [save, id],
  );
  const kept = useKept(valueOf(alarm), keep);
  const mayChange = access.writable.includes('survey');
  return (
    <>
      <AlarmDuties kept={kept} mayChange={mayChange} />
      <div className="file-split prot-below">
        <div>
          <TestLog kept={kept} mayChange={mayChange} />
          <fieldset disabled={!mayChange}>
            <legend className="sr">{t('protection.title.alarm-file')}</legend>
            <h2 className="mt6">{t('protection.title.alarm-file')}</h2>
            <SaveLine state={kept.state} />
            <AlarmFields kept={kept} />
          </fieldset>
          <DocumentSave document="alarm-sheet" />
        </div>
        <aside className="file-aside">
          <h2>{t('protection.title.rules')}</h2>
          {['declaration', 'centre-declares', 'which-systems', 'portal'].map((statement) => (
            <LawLine key={statement} topic="alarm" id={statement} />
          ))}
          <p className="sm t2">{t('protection.prose.company-list')}</p>
        </aside>
      </div>
    </>
  );
}
