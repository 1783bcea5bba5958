/** An answer as icon and word, in the colour of its result. */
import {
  CircleCheck,
  CircleMinus,
  CircleQuestionMark,
  CircleX,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { Verdict } from '../../../shared/domain/assessment/answer.js';
import { useT } from '../../i18n.js';

const MARKS: Readonly<Record<Verdict, { readonly icon: LucideIcon; readonly tone: string }>> = {
  yes: { icon: CircleCheck, tone: 'ok' },
  partly: { icon: TriangleAlert, tone: 'warn' },
  no: { icon: CircleX, tone: 'bad' },
  'not-applicable': { icon: CircleMinus, tone: 'info' },
  unknown: { icon: CircleQuestionMark, tone: 'info' },
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const t = useT();
  const { icon: Icon, tone } = MARKS[verdict];
  return (
    <span className={`sev ${tone}`}>
      <Icon className="i s14" aria-hidden="true" />
      {t(`survey.label.verdict-${verdict}`)}
    </span>
  );
}
