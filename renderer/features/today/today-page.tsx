/** What to do next, and where the surgery stands. Before the first survey: why, and how to start. */
import type { LAYERS } from '../../../shared/content/schema.js';
import { useFormat, useT } from '../../i18n.js';
import { isListed, type Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useSurvey } from '../../state/survey-store.js';
import { BandWord } from '../../ui/band-word.js';
import { Bar } from '../../ui/bar.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LayerBadge } from '../../ui/layer-badge.js';
import { ThresholdGauge } from '../../ui/threshold-gauge.js';
import { BackupCard } from './backup-card.js';
import { ExpiryCard } from './expiry-card.js';
import { AccessHome } from './access-home.js';
import { NextActions } from './next-actions.js';
import { Reminders } from './reminders.js';
import './today-page.css';

export interface TodayPageProps {
  readonly navigate: Navigate;
}

export function TodayPage({ navigate }: TodayPageProps) {
  const access = useAccess();
  return isListed(access, 'assessment') ? (
    <SurveyHome navigate={navigate} />
  ) : (
    <AccessHome navigate={navigate} />
  );
}

function SurveyHome({ navigate }: TodayPageProps) {
  const t = useT();
  const format = useFormat();
  const { current, progress, practice } = useSurvey();
  const start = () => {
    navigate({ page: 'assessment' });
  };
  return (
    <div className="scroll">
      <div className="pagehead">
        <div>
          <h1 className="today-date">{format.weekday(new Date())}</h1>
          <p className="sub">{practice.name}</p>
        </div>
      </div>
      {current === undefined ? (
        <>
          <div className="today-reminders">
            <Reminders navigate={navigate} />
          </div>
          <EmptyState
            title={t('app.title.no-survey')}
            text={t('app.prose.no-survey')}
            action={
              <Button variant="primary" size="lg" onClick={start}>
                {t('app.action.start-survey')}
              </Button>
            }
          />
        </>
      ) : (
        <div className="body dash">
          <div>
            {current.finishedAt === undefined && (
              <section className="panel resume">
                <div className="grow">
                  <h2>{t('app.title.survey-open')}</h2>
                  <p className="t2 sm mt1">
                    {t('app.prose.survey-open', {
                      answered: progress.answered,
                      total: progress.total,
                      minutes: progress.minutesLeft,
                    })}
                  </p>
                  <div className="mt3">
                    <Bar value={(100 * progress.answered) / Math.max(progress.total, 1)} />
                  </div>
                </div>
                <Button variant="primary" onClick={start}>
                  {t('app.action.resume-survey')}
                </Button>
              </section>
            )}
            <Reminders navigate={navigate} />
            <BackupCard navigate={navigate} />
            <ExpiryCard navigate={navigate} />
            <NextActions navigate={navigate} />
          </div>
          <aside>
            <Thresholds />
            <Levels />
          </aside>
        </div>
      )}
    </div>
  );
}

function Thresholds() {
  const t = useT();
  const { score } = useSurvey();
  const percent = (layer: (typeof LAYERS)[number]) =>
    score.layers.find((each) => each.layer === layer)?.score;
  const shown = (value: number | undefined) =>
    value === undefined ? t('app.label.no-value') : t('app.label.percent', { value });
  return (
    <section className="thresholds">
      <ThresholdGauge
        organisational={percent('organisational')}
        technical={percent('technical')}
        electronic={percent('electronic')}
        label={t('app.title.thresholds')}
      />
      <div className="grow">
        <h2>{t('app.title.thresholds')}</h2>
        <p className="t2 sm mt1">{t('app.prose.thresholds')}</p>
        <ul className="stack g2 mt3">
          {score.layers.map(({ layer, score: value }) => (
            <li key={layer} className="row between">
              <LayerBadge layer={layer} />
              <b className="num med">{shown(value)}</b>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Levels() {
  const t = useT();
  const { score } = useSurvey();
  const scored = score.domains.filter((each) => each.score !== undefined);
  if (scored.length === 0) return undefined;
  return (
    <section className="mt8">
      <h2>{t('app.title.levels')}</h2>
      <ul className="mt3">
        {scored.map(({ domain, score: value, band }) => (
          <li key={domain} className="level">
            <span>{t(`survey.label.domain-${domain}`)}</span>
            <b className="num med right">{value}</b>
            {band !== undefined && <BandWord band={band} />}
            <Bar value={value ?? 0} band={band} />
          </li>
        ))}
      </ul>
    </section>
  );
}
