/** Beside the questions: what follows so far, and the rules it rests on. */
import { LoaderCircle } from 'lucide-react';
import { statementOf, type SecrecyTexts } from '../../../shared/content/guide/secrecy-decision.js';
import type { SecrecyWalk } from '../../../shared/domain/secrecy/secrecy-walk.js';
import { useT } from '../../i18n.js';
import { StatementLine } from './statement-line.js';

export interface SecrecyRailProps {
  readonly walk: SecrecyWalk;
  readonly texts: SecrecyTexts;
}

export function SecrecyRail({ walk, texts }: SecrecyRailProps) {
  const t = useT();
  const basis = (walk.open ?? walk.conclusion).basis;
  const compare = walk.conclusion?.compare ?? [];
  return (
    <aside className="rail secrecy-rail">
      <div aria-live="polite">
        {walk.open !== undefined && (
          <>
            <span className="chip">
              <LoaderCircle className="i s14" aria-hidden="true" />
              {t('secrecy.label.provisional')}
            </span>
            <p className="secrecy-provisional">{texts.provisional[walk.open.provisional]}</p>
          </>
        )}
      </div>
      {basis.length > 0 && (
        <section>
          <h2>{t('secrecy.title.basis')}</h2>
          {basis.map((id) => (
            <StatementLine key={id} {...statementOf(id)} />
          ))}
        </section>
      )}
      {compare.length > 0 && (
        <section>
          <h2>{t('secrecy.title.compare')}</h2>
          <p className="sm t2 mt1">{t('secrecy.hint.compare')}</p>
          {compare.map((id) => (
            <StatementLine key={id} {...statementOf(id)} />
          ))}
        </section>
      )}
    </aside>
  );
}
