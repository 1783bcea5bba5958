/** The code of an electronic prescription is enough to collect the medicines: where it never goes. */
import { useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';

export function RidAdvice() {
  const t = useT();
  return (
    <section className="pads-rid">
      <h2>{t('pads.title.rid')}</h2>
      <p className="strong mt2">{t('pads.prose.rid')}</p>
      <div className="mt2">
        <LawLine topic="prescriptions" id="e-prescription" />
      </div>
    </section>
  );
}
