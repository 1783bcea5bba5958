/** Cancel and do, with a word while the key is computed. */
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';

export interface PersonDialogFootProps {
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly action: string;
}

export function PersonDialogFoot({ isBusy, onCancel, action }: PersonDialogFootProps) {
  const t = useT();
  return (
    <div className="secret-dialog-foot">
      <p className="stage-line grow" role="status">
        {isBusy && t('people.status.working')}
      </p>
      <Button disabled={isBusy} onClick={onCancel}>
        {t('people.action.cancel')}
      </Button>
      <Button type="submit" variant="primary" isBusy={isBusy}>
        {action}
      </Button>
    </div>
  );
}
