/** Which page of a PDF becomes the ground of the plan. Only its picture is kept. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../../i18n.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { openPdf, type PdfPages } from './pdf-pages.js';

export interface PdfPageDialogProps {
  readonly file: File;
  readonly onChoose: (picture: File) => void;
  readonly onClose: () => void;
}

export function PdfPageDialog({ file, onChoose, onClose }: PdfPageDialogProps) {
  const t = useT();
  const { pages, hasFailed: isUnreadable } = usePdf(file);
  const [number, setNumber] = useState(1);
  const { url, hasFailed: hasNoPicture } = usePagePicture(pages, number);
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const choose = async () => {
    if (pages === undefined) return;
    setIsBusy(true);
    try {
      const blob = await pages.draw(number, 'large');
      onChoose(new File([blob], `${file.name}.jpg`, { type: 'image/jpeg' }));
    } catch {
      setHasFailed(true);
      setIsBusy(false);
    }
  };
  const count = pages?.count ?? 1;
  return (
    <Dialog className="fp-pdf" title={t('floor-plan.title.pdf-page')} onClose={onClose}>
      <p className="t2 mt2">{t('floor-plan.prose.pdf-page')}</p>
      {isUnreadable || hasFailed || hasNoPicture ? (
        <p className="note bad mt4" role="alert">
          {t('floor-plan.error.pdf')}
        </p>
      ) : (
        <div className="fp-pdf-page" aria-busy={url === undefined}>
          {url === undefined ? (
            <p className="t2">{t('floor-plan.status.reading-pdf')}</p>
          ) : (
            <img src={url} alt={t('floor-plan.label.page-of', { number, count })} />
          )}
        </div>
      )}
      <div className="row between mt4">
        <div className="row" role="group" aria-label={t('floor-plan.label.page')}>
          <Button
            className="icon"
            aria-label={t('floor-plan.action.previous-page')}
            disabled={number <= 1}
            onClick={() => {
              setNumber(number - 1);
            }}
          >
            <ChevronLeft className="i" aria-hidden="true" />
          </Button>
          <span className="num" aria-live="polite">
            {t('floor-plan.label.page-of', { number, count })}
          </span>
          <Button
            className="icon"
            aria-label={t('floor-plan.action.next-page')}
            disabled={number >= count}
            onClick={() => {
              setNumber(number + 1);
            }}
          >
            <ChevronRight className="i" aria-hidden="true" />
          </Button>
        </div>
        <div className="row">
          <Button onClick={onClose}>{t('floor-plan.action.cancel')}</Button>
          <Button
            variant="primary"
            isBusy={isBusy}
            disabled={url === undefined}
            onClick={() => void choose()}
          >
            {t('floor-plan.action.use-page')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function usePdf(file: File) {
  const [state, setState] = useState<{ pages?: PdfPages; hasFailed: boolean }>({
    hasFailed: false,
  });
  useEffect(() => {
    let isCurrent = true;
    let opened: PdfPages | undefined;
    openPdf(file).then(
      (pages) => {
        opened = pages;
        if (isCurrent) setState({ pages, hasFailed: false });
        else pages.close();
      },
      () => {
        if (isCurrent) setState({ hasFailed: true });
      },
    );
    return () => {
      isCurrent = false;
      opened?.close();
    };
  }, [file]);
  return state;
}

function usePagePicture(pages: PdfPages | undefined, number: number) {
  const [drawn, setDrawn] = useState<{ number: number; url?: string }>();
  useEffect(() => {
    let isCurrent = true;
    let made: string | undefined;
    pages?.draw(number, 'small').then(
      (blob) => {
        if (!isCurrent) return;
        made = URL.createObjectURL(blob);
        setDrawn({ number, url: made });
      },
      () => {
        if (isCurrent) setDrawn({ number });
      },
    );
    return () => {
      isCurrent = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [pages, number]);
  const isIt = drawn?.number === number;
  return {
    url: isIt ? drawn.url : undefined,
    hasFailed: isIt && drawn.url === undefined,
  };
}
