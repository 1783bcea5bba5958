/** The layer of a measure as a doorway with its letter and its word. Legal duties carry scales instead. */
import { Scale } from 'lucide-react';
import type { Layer } from '../../shared/content/schema.js';
import { useT } from '../i18n.js';

const TONES = { organisational: 'o', technical: 't', electronic: 'e' } as const;

export interface LayerBadgeProps {
  readonly layer: Layer;
  readonly size?: 'md' | 'lg';
}

export function LayerBadge({ layer, size = 'md' }: LayerBadgeProps) {
  const t = useT();
  const word = t(`survey.label.layer-${layer}`);
  if (layer === 'legal') {
    return (
      <span className="ote legal">
        <Scale className="i" aria-hidden="true" />
        {word}
      </span>
    );
  }
  const tone = TONES[layer];
  return (
    <span className={`ote ${tone} ${size === 'lg' ? 'lg' : ''}`}>
      <i aria-hidden="true">{initialOf(word)}</i>
      {word}
    </span>
  );
}

/** The letter on the doorway, without its accent: "E" for "Électronique". */
const initialOf = (word: string): string => word.normalize('NFD').charAt(0);
