/** The end of a walk: yes, no or ask first, then what to do, say, leave unsaid and note. */
import {
  Check,
  CircleCheck,
  CircleX,
  Clock,
  NotebookPen,
  Phone,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { RefObject } from 'react';
import {
  CONCLUSION_PARTS,
  type SecrecyConclusion,
  type SecrecyTexts,
} from '../../../shared/content/guide/secrecy-decision.js';
import { useT } from '../../i18n.js';

export interface ConclusionViewProps {
  readonly conclusion: SecrecyConclusion;
  readonly texts: SecrecyTexts;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

interface Look {
  readonly className: string;
  readonly icon: LucideIcon;
}

const VERDICT_LOOKS: Readonly<Record<SecrecyConclusion['verdict'], Look>> = {
  no: { className: 'bad', icon: CircleX },
  may: { className: 'ok', icon: CircleCheck },
  must: { className: 'ok', icon: CircleCheck },
  ask: { className: 'warn', icon: Clock },
};

const PART_ICONS: Readonly<Record<(typeof CONCLUSION_PARTS)[number], LucideIcon>> = {
  before: Phone,
  say: Check,
  dont: X,
  note: NotebookPen,
};

export function ConclusionView({ conclusion, texts, heading }: ConclusionViewProps) {
  const t = useT();
  const { className, icon: Icon } = VERDICT_LOOKS[conclusion.verdict];
  return (
    <section className="secrecy-step">
      <span className="secrecy-mark is-open" aria-hidden="true" />
      <span className={`chip ${className}`}>
        <Icon className="i s14" aria-hidden="true" />
        {t(`secrecy.label.verdict-${conclusion.verdict}`)}
      </span>
      <h2 ref={heading} tabIndex={-1} className="secrecy-question">
        {texts.conclusions[conclusion.id]}
      </h2>
      {CONCLUSION_PARTS.filter((part) => conclusion[part].length > 0).map((part) => {
        const PartIcon = PART_ICONS[part];
        return (
          <section key={part} className="secrecy-part" data-part={part}>
            <h3>{t(`secrecy.title.part-${part}`)}</h3>
            <ul>
              {conclusion[part].map((id) => (
                <li key={id}>
                  <PartIcon className="i" aria-hidden="true" />
                  {texts.points[id]}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
