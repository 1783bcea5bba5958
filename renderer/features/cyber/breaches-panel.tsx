/** The internal register: what is open first with its clock, the others below; the wizard over it while one is open. */
import { FileDown, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { riskOf } from '../../../shared/domain/breach/breach-risk.js';
import { isOpen } from '../../../shared/domain/breach/breach-tasks.js';
import type { Breach, BreachId } from '../../../shared/domain/breach/breach.js';
import { clockText } from '../../breach/clock-text.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { useBreaches } from '../../state/breaches.js';
import { useNow } from '../../state/minute.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { BreachWizard } from './breach-wizard.js';
import { useCyberPdf } from './use-cyber-pdf.js';

export function BreachesPanel() {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const toast = useToast();
  const register = useBreaches();
  const { breaches, save, remove } = register;
  const mayChange = useAccess().writable.includes('incidents');
  const [openId, setOpenId] = useState<BreachId>();
  const [hasFailed, setHasFailed] = useState(register.hasFailed);
  const pdf = useCyberPdf();
  const attempt = async (work: () => Promise<void>) => {
    setHasFailed(false);
    try {
      await work();
    } catch {
      setHasFailed(true);
    }
  };
  const open = breaches?.find(({ id }) => id === openId);
  if (open !== undefined) {
    return (
      <BreachWizard
        key={open.id}
        initial={open}
        mayChange={mayChange}
        save={save}
        onClose={() => {
          setOpenId(undefined);
        }}
      />
    );
  }
  const begin = mayChange && (
    <Button
      variant="primary"
      size="lg"
      onClick={() =>
        void attempt(async () => {
          setOpenId((await register.begin()).id);
        })
      }
    >
      <Plus className="i" aria-hidden="true" />
      {t('cyber.action.begin')}
    </Button>
  );
  const takeOut = (breach: Breach) =>
    void attempt(async () => {
      await remove(breach.id);
      toast.show({
        text: t('cyber.status.removed'),
        action: { label: t('cyber.action.undo'), run: () => void attempt(() => save(breach)) },
      });
    });
  return (
    <>
      {(hasFailed || register.hasFailed) && (
        <p className="note bad mt4" role="alert">
          {t(register.hasFailed ? 'cyber.error.not-read' : 'cyber.error.not-done')}
        </p>
      )}
      {pdf.hasFailed && (
        <p className="note bad mt4" role="alert">
          {t('cyber.error.document')}
        </p>
      )}
      {breaches?.length === 0 && (
        <EmptyState title={t('cyber.title.empty')} text={t('cyber.prose.empty')} action={begin} />
      )}
      {breaches !== undefined && breaches.length > 0 && (
        <>
          <div className="row file-bar">
            <Button
              isBusy={pdf.running === 'register'}
              onClick={() => void pdf.save({ document: 'register', language })}
            >
              <FileDown className="i" aria-hidden="true" />
              {t('cyber.action.register-pdf')}
            </Button>
            {begin}
          </div>
          <h3 className="cyber-title">{t('cyber.title.register')}</h3>
          <ul className="list file-list">
            {[...breaches.filter(isOpen), ...breaches.filter((each) => !isOpen(each))].map(
              (breach) => (
                <BreachRow
                  key={breach.id}
                  breach={breach}
                  mayChange={mayChange}
                  onOpen={() => {
                    setOpenId(breach.id);
                  }}
                  onRemove={() => {
                    takeOut(breach);
                  }}
                />
              ),
            )}
          </ul>
          <p className="sm t3 mt4">{t('cyber.prose.retention')}</p>
        </>
      )}
    </>
  );
}

interface BreachRowProps {
  readonly breach: Breach;
  readonly mayChange: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function BreachRow({ breach, mayChange, onOpen, onRemove }: BreachRowProps) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { level } = riskOf(breach);
  const name = breachName(t, breach);
  return (
    <li className="file-row">
      <div className="file-who">
        <h4 className="cyber-name">
          {name}
          {level !== undefined && (
            <span className={`chip ${RISK_CHIP[level]}`}>
              {t('cyber.label.risk-is', { level: t(`cyber.label.risk-${level}`) })}
            </span>
          )}
        </h4>
        <p className="sm t2 mt1">
          {t('cyber.label.noticed')} {format.date(breach.noticedAt)} ·{' '}
          {t(`cyber.label.decision-${breach.decision}`)}
          {breach.decidedOn !== undefined && `, ${format.date(breach.decidedOn)}`}
        </p>
        {isOpen(breach) && (
          <p className="sm mt1 cyber-clock">{clockText(t, format, breach.noticedAt, now)}</p>
        )}
      </div>
      <div className="row">
        <Button
          onClick={onOpen}
          aria-label={t('cyber.label.action-of', { action: t(openWord(breach)), name })}
        >
          {t(openWord(breach))}
        </Button>
        {mayChange && (
          <Button
            variant="quiet"
            onClick={onRemove}
            aria-label={t('cyber.label.action-of', { action: t('cyber.action.remove'), name })}
          >
            <Trash2 className="i" aria-hidden="true" />
          </Button>
        )}
      </div>
    </li>
  );
}

const RISK_CHIP = { unlikely: 'ok', likely: 'warn', high: 'bad' } as const;
const openWord = (breach: Breach) =>
  isOpen(breach) ? ('cyber.action.open' as const) : ('cyber.action.edit' as const);

/** Its own name, else what it was and what happened. */
export function breachName(t: ReturnType<typeof useT>, breach: Breach): string {
  const { label, thing, event } = breach;
  if (label !== '') return label;
  const words = [
    thing === undefined ? '' : t(`cyber.label.thing-${thing}`),
    event === undefined ? '' : t(`cyber.label.event-${event}`),
  ].filter((word) => word !== '');
  return words.length === 0 ? t('cyber.status.unnamed') : words.join(' · ');
}
