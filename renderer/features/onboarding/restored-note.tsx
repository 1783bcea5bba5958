/** After a restore: what came back, and of when. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useContents } from '../../backup/use-contents.js';
import { useFormat, useT } from '../../i18n.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { Button } from '../../ui/button.js';
import type { Restored } from './restore-step.js';

export interface RestoredNoteProps {
  readonly restored: Restored;
  readonly onContinue: () => void;
}

export function RestoredNote({ restored, onContinue }: RestoredNoteProps) {
  const t = useT();
  const format = useFormat();
  const contentsOf = useContents();
  const { createdAt, unreadable } = restored;
  return (
    <div className="step">
      <div className="step-body">
        <StepHeading title={t('backup.title.restored')} />
        <div className="note ok restore" role="status">
          <CircleCheck className="i" aria-hidden="true" />
          <p>
            {t('backup.prose.restored', {
              contents: contentsOf(restored),
              date: format.date(createdAt),
              time: format.time(new Date(createdAt)),
            })}
          </p>
        </div>
        {unreadable > 0 && (
          <div className="note warn restore">
            <TriangleAlert className="i" aria-hidden="true" />
            <p>{t('backup.prose.restored-without', { unreadable })}</p>
          </div>
        )}
      </div>
      <div className="step-foot">
        <span className="grow" />
        <Button variant="primary" size="lg" onClick={onContinue}>
          {t('vault.action.continue')}
        </Button>
      </div>
    </div>
  );
}
