/** The answers that differ between two rounds, by what the difference means, with the photos of both. */
import {
  CircleMinus,
  CirclePlus,
  FilePlus,
  FileX,
  Shuffle,
  TrendingDown,
  TrendingUp,
  type LucideIcon,
} from 'lucide-react';
import type {
  ComparedAnswer,
  RoundComparison,
} from '../../../shared/domain/assessment/compare-rounds.js';
import type { Round } from '../../../shared/domain/assessment/trend.js';
import { useContentLang, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { ChangePhotos } from './change-photos.js';

export interface RoundChangesProps {
  readonly comparison: RoundComparison;
  readonly before: Round;
  readonly after: Round;
}

interface GroupLook {
  readonly key: keyof Pick<
    RoundComparison,
    'better' | 'worse' | 'otherwise' | 'newlyAnswered' | 'noLongerAnswered' | 'added' | 'removed'
  >;
  readonly title:
    | 'better'
    | 'worse'
    | 'otherwise'
    | 'newly-answered'
    | 'no-longer-answered'
    | 'added'
    | 'removed';
  readonly icon: LucideIcon;
  readonly tone: 'ok' | 'bad' | 'info';
}

const GROUPS: readonly GroupLook[] = [
  { key: 'better', title: 'better', icon: TrendingUp, tone: 'ok' },
  { key: 'worse', title: 'worse', icon: TrendingDown, tone: 'bad' },
  { key: 'otherwise', title: 'otherwise', icon: Shuffle, tone: 'info' },
  { key: 'newlyAnswered', title: 'newly-answered', icon: CirclePlus, tone: 'info' },
  { key: 'noLongerAnswered', title: 'no-longer-answered', icon: CircleMinus, tone: 'info' },
  { key: 'added', title: 'added', icon: FilePlus, tone: 'info' },
  { key: 'removed', title: 'removed', icon: FileX, tone: 'info' },
];

/** A longer list starts folded: the number in its heading says what is in it. */
const OPEN_UP_TO = 12;

export function RoundChanges({ comparison, before, after }: RoundChangesProps) {
  const t = useT();
  const groups = GROUPS.filter(({ key }) => comparison[key].length > 0);
  return (
    <section className="mt6">
      <h3>{t('trend.title.changes')}</h3>
      {groups.length === 0 && <p className="sm t2 mt2">{t('trend.prose.nothing-changed')}</p>}
      {groups.map(({ key, title, icon: Icon, tone }) => (
        <details key={key} className="trend-group mt3" open={comparison[key].length <= OPEN_UP_TO}>
          <summary>
            <span className={`sev ${tone}`}>
              <Icon className="i s14" aria-hidden="true" />
              {t(`trend.title.${title}`, { count: comparison[key].length })}
            </span>
          </summary>
          {(key === 'added' || key === 'removed') && (
            <p className="xs t2 mt1">{t('trend.hint.not-progress')}</p>
          )}
          <ul className="list mt1">
            {comparison[key].map((change) => (
              <ChangeRow key={change.key} change={change} before={before} after={after} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

interface ChangeRowProps extends Omit<RoundChangesProps, 'comparison'> {
  readonly change: ComparedAnswer;
}

function ChangeRow({ change, before, after }: ChangeRowProps) {
  const t = useT();
  const lang = useContentLang();
  const { texts, sites } = useSurvey();
  const site = sites.length > 1 ? sites.find(({ id }) => id === change.placeId) : undefined;
  const title =
    texts[change.questionId]?.title ??
    t('trend.label.retired', { domain: t(`survey.label.domain-${change.domain}`) });
  const word = (verdict: ComparedAnswer['before']) =>
    verdict === undefined ? t('trend.label.unanswered') : t(`survey.label.verdict-${verdict}`);
  return (
    <li className="trend-row">
      <span lang={lang} className="grow">
        {title}
        {site !== undefined && <span className="t3"> ({site.name})</span>}
        <ChangePhotos change={change} title={title} before={before} after={after} />
      </span>
      <span className="sm t2 nowrap">
        {t('trend.label.from-to', { before: word(change.before), after: word(change.after) })}
      </span>
    </li>
  );
}
