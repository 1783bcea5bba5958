/** The police annex as it will be printed: the same rows and words, on a sheet of paper beside the form. */
import { FileDown, Printer, ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { withoutPatients } from '../../../shared/domain/theft/police-wording.js';
import type { DeclaredItem, TheftFacts } from '../../../shared/domain/theft/theft.js';
import {
  annexRows,
  type AnnexRow,
  type AnnexWords,
} from '../../../shared/report/thefts/annex-rows.js';
import { theftSentence, theftTitle } from '../../../shared/report/thefts/theft-words.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { useSheetWords } from './sheet-words.js';
import { StolenThumb } from './stolen-thumb.js';

export interface AnnexPreviewProps {
  readonly facts: TheftFacts;
  readonly items: readonly DeclaredItem[];
  /** The paper is what is wanted next: its button is the page's main one. */
  readonly isMain: boolean;
  readonly running: string | undefined;
  readonly onMake: (as: 'pdf' | 'print') => void;
}

export function AnnexPreview({ facts, items, isMain, running, onMake }: AnnexPreviewProps) {
  const t = useT();
  const words = useSheetWords();
  return (
    <section className="theft-right" aria-label={t('thefts.title.annex')}>
      <header className="theft-paperhead">
        <div className="row grow theft-papername">
          <h2>{t('thefts.title.annex')}</h2>
          <span className="chip ok">
            <ShieldCheck className="i" aria-hidden="true" />
            {t('thefts.label.no-patient-data')}
          </span>
        </div>
        <div className="row">
          <Button
            isBusy={running === 'police/print'}
            disabled={items.length === 0}
            onClick={() => {
              onMake('print');
            }}
          >
            <Printer className="i" aria-hidden="true" />
            {t('thefts.action.print')}
          </Button>
          <Button
            variant={isMain ? 'primary' : 'secondary'}
            isBusy={running === 'police/pdf'}
            disabled={items.length === 0}
            onClick={() => {
              onMake('pdf');
            }}
          >
            <FileDown className="i" aria-hidden="true" />
            {t('thefts.action.pdf')}
          </Button>
        </div>
      </header>
      <div
        className="theft-desk scroll"
        tabIndex={0}
        role="group"
        aria-label={t('thefts.label.preview')}
      >
        {words !== undefined && <Paper facts={facts} items={items} words={words} />}
      </div>
    </section>
  );
}

interface PaperProps extends Pick<AnnexPreviewProps, 'facts' | 'items'> {
  readonly words: AnnexWords;
}

function Paper({ facts, items, words }: PaperProps) {
  const { practice } = useSurvey();
  const { translate: t } = words;
  const { rows, total } = useMemo(() => annexRows(items, words), [items, words]);
  const sentence = theftSentence(words, facts);
  return (
    <div className="theft-frame">
      <article className="theft-paper" lang={words.language}>
        <div className="theft-letterhead">
          <div>
            <b>{t('theft-sheet.title.annex')}</b>
            <br />
            {t('theft-sheet.label.annex')}
          </div>
          <div className="right">
            {practice.name}
            <br />
            {practice.address}
          </div>
        </div>
        <h3>{theftTitle(words, facts)}</h3>
        <p>
          {sentence !== '' && (
            <>
              {sentence}
              <br />
            </>
          )}
          {t('theft-sheet.label.case')}{' '}
          {facts.caseNumber.trim() === '' ? (
            <span className="theft-fill">{t('theft-sheet.label.case-open')}</span>
          ) : (
            <b>{withoutPatients(facts.caseNumber)}</b>
          )}
          {facts.zone.trim() !== '' && (
            <>
              <br />
              {t('theft-sheet.label.zone', { zone: withoutPatients(facts.zone) })}
            </>
          )}
        </p>
        <table>
          <thead>
            <tr>
              <th>{t('theft-sheet.label.number')}</th>
              <th>{t('theft-sheet.label.photo')}</th>
              <th>{t('theft-sheet.label.object')}</th>
              <th>{t('theft-sheet.label.serial')}</th>
              <th className="right">{t('theft-sheet.label.value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PaperRow key={row.item.id} row={row} words={words} />
            ))}
            <tr className="theft-total">
              <td colSpan={4}>{t('theft-sheet.label.total', { count: rows.length })}</td>
              <td className="right nowrap">{total}</td>
            </tr>
          </tbody>
        </table>
        <div className="theft-sign">
          <div>{t('theft-sheet.label.signature')}</div>
          <div>{t('theft-sheet.label.stamp')}</div>
        </div>
      </article>
    </div>
  );
}

function PaperRow({ row, words }: { readonly row: AnnexRow; readonly words: AnnexWords }) {
  const { translate: t } = words;
  return (
    <tr>
      <td>{row.number}</td>
      <td>
        <StolenThumb photoId={row.item.photos[0]?.id} />
      </td>
      <td>
        <b>{row.name}</b>
        {row.make !== '' && <div>{row.make}</div>}
      </td>
      <td>
        {row.serials.length === 0 && (
          <span className="theft-none">{t('theft-sheet.label.no-serial')}</span>
        )}
        {row.serials.map((serial) => (
          <div key={serial} className="theft-serial">
            {serial}
          </div>
        ))}
        {row.marks.map(({ label, text }) => (
          <div key={label}>{text}</div>
        ))}
      </td>
      <td className="right nowrap">{row.value ?? '–'}</td>
    </tr>
  );
}
