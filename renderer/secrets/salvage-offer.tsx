/** Under a failure from which something can be saved: the way to what is left. */
import { LifeBuoy } from 'lucide-react';
import { SALVAGEABLE_CODES } from '../../shared/ipc/contract-health.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { useT } from '../i18n.js';
import { Button } from '../ui/button.js';

export interface SalvageOfferProps {
  readonly code: IpcErrorCode;
  readonly isBusy?: boolean;
  readonly onSalvage: () => void;
}

export function SalvageOffer({ code, isBusy = false, onSalvage }: SalvageOfferProps) {
  const t = useT();
  const isSalvageable = SALVAGEABLE_CODES.some((each) => each === code);
  if (!isSalvageable) return undefined;
  return (
    <Button className="mt3" isBusy={isBusy} onClick={onSalvage}>
      <LifeBuoy className="i" aria-hidden="true" />
      {t('health.action.salvage')}
    </Button>
  );
}
