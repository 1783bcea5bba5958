/** "The police ask for images", "A person asks to see images": what may be done, step by step, each with its article. */
import type { CameraFactId } from '../../../shared/content/law/camera-facts.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { articleOf, ToCheck, useCameraTexts } from '../../law/fact-line.js';

export type RequestCase = 'police' | 'filmed-person';

interface Step {
  readonly number: 1 | 2 | 3 | 4;
  /** The rule behind it; a step of good sense has none. */
  readonly fact?: CameraFactId;
}

const STEPS: Readonly<Record<RequestCase, readonly Step[]>> = {
  police: [
    { number: 1, fact: 'police' },
    { number: 2 },
    { number: 3, fact: 'access' },
    { number: 4, fact: 'secrecy' },
  ],
  'filmed-person': [
    { number: 1, fact: 'filmed-person' },
    { number: 2, fact: 'keep-while-asked' },
    { number: 3 },
    { number: 4, fact: 'answer-time' },
  ],
};

export interface RequestWizardProps {
  readonly of: RequestCase;
  readonly onClose: () => void;
  /** Absent for who may only read. */
  readonly onNote: (() => void) | undefined;
}

export function RequestWizard({ of, onClose, onNote }: RequestWizardProps) {
  const t = useT();
  const texts = useCameraTexts();
  return (
    <Dialog className="cam-dialog" title={t(`cameras.title.case-${of}`)} onClose={onClose}>
      <ol className="file-steps mt4">
        {STEPS[of].map(({ number, fact }) => {
          return (
            <li key={number}>
              <span className="file-number" aria-hidden="true">
                {number}
              </span>
              <div>
                <p className="med">{t(`cameras.prose.case-${of}-${number}`)}</p>
                {fact !== undefined && (
                  <p className="sm t2 mt1">
                    {texts?.[fact]} <span className="t3">{articleOf(t, fact)}</span>
                  </p>
                )}
                {fact !== undefined && <ToCheck id={fact} />}
              </div>
            </li>
          );
        })}
      </ol>
      <div className="row file-foot">
        <Button onClick={onClose}>{t('cameras.action.close')}</Button>
        {onNote !== undefined && (
          <Button variant="primary" onClick={onNote}>
            {t('cameras.action.note-request')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
