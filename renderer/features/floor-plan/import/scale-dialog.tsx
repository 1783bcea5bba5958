/** "Draw a line on something whose length you know and type its metres." */
import { useState } from 'react';
import { readMetres } from '../../../../shared/domain/floor-plan/edit/metres.js';
import {
  distance,
  minus,
  onSheet,
  plus,
  times,
} from '../../../../shared/domain/floor-plan/edit/vectors.js';
import type { Backdrop, Point } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { useT } from '../../../i18n.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';

export interface ScaleDialogProps {
  readonly line: readonly [Point, Point];
  readonly onScale: (centimetres: number) => void;
  readonly onClose: () => void;
}

export function ScaleDialog({ onScale, onClose }: ScaleDialogProps) {
  const t = useT();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const length = readMetres(text);
  const isFit = length !== undefined && length >= 10;
  return (
    <Dialog title={t('floor-plan.title.scale')} onClose={onClose}>
      <form
        className="stack g4 mt4"
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (isFit) onScale(length);
        }}
      >
        <Field
          label={t('floor-plan.label.real-length')}
          hint={t('floor-plan.hint.real-length')}
          error={isTried && !isFit ? t('floor-plan.error.real-length') : undefined}
        >
          {(control) => (
            <input
              {...control}
              autoFocus
              inputMode="decimal"
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.target.value);
              }}
            />
          )}
        </Field>
        <div className="row fp-dialog-foot">
          <Button onClick={onClose}>{t('floor-plan.action.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('floor-plan.action.set-scale')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The picture as large as the length says; the line's first end stays where it is. */
export function scaledBackdrop(
  backdrop: Backdrop,
  [from, to]: readonly [Point, Point],
  centimetres: number,
): Backdrop {
  const drawnLength = distance(from, to);
  if (drawnLength < 1) return backdrop;
  const factor = centimetres / drawnLength;
  return {
    ...backdrop,
    scale: Math.min(1_000_000, Math.max(1, Math.round(backdrop.scale * factor))),
    at: onSheet(plus(from, times(minus(backdrop.at, from), factor))),
  };
}
