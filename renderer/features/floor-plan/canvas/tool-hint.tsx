/** One line over the sheet: what the tool waits for, and the length one may type. */
import type { RefObject } from 'react';
import { readMetres } from '../../../../shared/domain/floor-plan/edit/metres.js';
import { useT } from '../../../i18n.js';
import type { ToolName } from '../tools.js';
import type { Drawing } from './use-drawing.js';

export interface ToolHintProps {
  readonly tool: ToolName;
  readonly drawing: Drawing;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

export function ToolHint({ tool, drawing, input, typed, onType, onLeave }: ToolHintProps) {
  const t = useT();
  if (tool === 'select') return undefined;
  const isUnderWay = drawing.chain.length > 0;
  const takesLength = isUnderWay && tool !== 'ruler' && tool !== 'scale';
  const length = readMetres(typed);
  return (
    <div className="fp-hint">
      <span aria-live="polite">
        {t(
          isUnderWay && hasNext(tool)
            ? `floor-plan.hint.next-${tool}`
            : `floor-plan.hint.tool-${tool}`,
        )}
      </span>
      {takesLength && (
        <label>
          <span>{t('floor-plan.label.length')}</span>
          <input
            ref={input}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            aria-invalid={typed !== '' && length === undefined}
            onChange={(event) => {
              onType(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && length !== undefined && length > 0) {
                drawing.typeLength(length);
                onType('');
                onLeave();
              } else if (event.key === 'Escape') {
                onType('');
                onLeave();
              } else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
          <span>m</span>
        </label>
      )}
    </div>
  );
}

/** Tools that take more than one point. */
const hasNext = (tool: ToolName): tool is 'wall' | 'room' | 'zone' | 'ruler' | 'scale' =>
  ['wall', 'room', 'zone', 'ruler', 'scale'].includes(tool);
