/** The way on: previous and next under the thumb, and whether everything is saved. */
import { ArrowRight, Check } from 'lucide-react';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import type { SaveState } from './use-walk.js';
import { stopName, type Stop } from './walk-stops.js';

export interface WalkFootProps {
  readonly stops: readonly Stop[];
  readonly at: number;
  readonly saveState: SaveState;
  readonly onGo: (index: number) => void;
}

export function WalkFoot({ stops, at, saveState, onGo }: WalkFootProps) {
  const t = useT();
  const next = stops[at + 1];
  return (
    <footer className="walk-foot">
      <span className="grow sm t2" role="status">
        {saveState === 'saving' && t('visit.status.saving')}
        {saveState === 'saved' && (
          <span className="row g2">
            <Check className="i s14" aria-hidden="true" />
            {t('visit.status.saved')}
          </span>
        )}
      </span>
      <Button
        className="walk-big"
        disabled={at === 0}
        onClick={() => {
          onGo(at - 1);
        }}
      >
        {t('visit.action.previous')}
      </Button>
      {next !== undefined && (
        <Button
          variant="primary"
          className="walk-big"
          onClick={() => {
            onGo(at + 1);
          }}
        >
          <span className="trunc">{t('visit.action.next', { name: stopName(t, next, []) })}</span>
          <ArrowRight className="i" aria-hidden="true" />
        </Button>
      )}
    </footer>
  );
}
