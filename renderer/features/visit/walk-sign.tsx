/** The end of the walk: what there is, a name to it, then frozen. */
import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { signatureSchema, type WholeVisit } from '../../../shared/domain/visit/visit.js';
import { useFormat, useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { ReportButton } from './report-button.js';
import type { Walk } from './use-walk.js';

export interface WalkSignProps {
  readonly whole: WholeVisit;
  readonly zoneCount: number;
  readonly adviceCount: number;
  readonly walk: Walk;
  /** The adviser, who alone signs and reopens. */
  readonly isWalker: boolean;
  readonly attempt: (work: Promise<unknown>) => void;
}

export function WalkSign(props: WalkSignProps) {
  const { whole, zoneCount, adviceCount, walk, isWalker, attempt } = props;
  const t = useT();
  const format = useFormat();
  const { visit, items, photos, isOwn } = whole;
  const { signature } = visit;
  return (
    <>
      <h1 tabIndex={-1}>{t('visit.label.sign')}</h1>
      <p className="mt2">
        {t('visit.prose.sign', {
          zones: visit.zonesDone.length,
          ofZones: zoneCount,
          findings: items.filter(({ isFinding }) => isFinding).length,
          advice: adviceCount,
          photos: photos.length,
        })}
      </p>
      {signature === undefined ? (
        isWalker && <SignForm whole={whole} walk={walk} attempt={attempt} />
      ) : (
        <>
          <p className="note ok mt4" role="status">
            <BadgeCheck className="i" aria-hidden="true" />
            {t('visit.status.signed', {
              name: signature.name,
              service: signature.service,
              day: format.date(signature.date),
            })}
          </p>
          {isOwn && isWalker && <p className="mt3">{t('visit.prose.back-here')}</p>}
          <div className="walk-ends">
            {isWalker && visit.state === 'signed' && (
              <Button
                className="walk-big"
                onClick={() => {
                  attempt(walk.reopen());
                }}
              >
                {t('visit.action.reopen')}
              </Button>
            )}
            <ReportButton visit={visit} className="walk-big" />
          </div>
        </>
      )}
    </>
  );
}

function SignForm({ whole, walk, attempt }: Pick<WalkSignProps, 'whole' | 'walk' | 'attempt'>) {
  const t = useT();
  const { today } = useSurvey();
  const access = useAccess();
  const { signer } = whole.visit;
  // Under a slot the program knows the name already.
  const name = signer.name === '' && whole.isOwn ? access.label : signer.name;
  const [date, setDate] = useState(today);
  const [isWrong, setIsWrong] = useState(false);
  const sign = async (): Promise<void> => {
    const signature = signatureSchema.safeParse({
      name,
      service: signer.service,
      date,
    });
    setIsWrong(!signature.success);
    if (!signature.success) return;
    await walk.sign(signature.data);
  };
  return (
    <form
      className="walk-form"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(sign());
      }}
    >
      {isWrong && (
        <p className="note bad" role="alert">
          {t('visit.error.signature')}
        </p>
      )}
      <Field label={t('visit.label.signer')}>
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(event) => {
              walk.nameSigner({ name: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('visit.label.service')}>
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={160}
            value={signer.service}
            onChange={(event) => {
              walk.nameSigner({ service: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('visit.label.sign-date')}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={today}
            value={date}
            onChange={(event) => {
              setDate(event.target.value);
            }}
          />
        )}
      </Field>
      <p className="t2">{t('visit.prose.sign-freezes')}</p>
      <div>
        <Button type="submit" variant="primary" className="walk-big">
          {t('visit.action.sign')}
        </Button>
      </div>
    </form>
  );
}
