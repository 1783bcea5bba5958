/** How far a long work is, with a way to end it. */
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';

export interface ProgressBarProps {
  readonly text: string;
  /** 0 to 1; undefined while it cannot be told. */
  readonly share: number | undefined;
  readonly onCancel?: (() => void) | undefined;
}

export function ProgressBar({ text, share, onCancel }: ProgressBarProps) {
  const t = useT();
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div className="imp-progress">
      <p role="status">{text}</p>
      <div className="row">
        <div
          className="bar grow"
          role="progressbar"
          aria-label={t('inventory-import.label.progress')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
        >
          <span style={{ width: `${percent ?? 100}%` }} />
        </div>
        {onCancel !== undefined && (
          <Button onClick={onCancel}>{t('inventory-import.action.cancel')}</Button>
        )}
      </div>
    </div>
  );
}
