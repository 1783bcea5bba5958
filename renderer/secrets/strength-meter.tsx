/** Four bars and a word: how well the passphrase being chosen resists. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useT } from '../i18n.js';

const BARS = [1, 2, 3, 4] as const;
const WORDS = ['weakest', 'weak', 'medium', 'good', 'best'] as const;

export interface StrengthMeterProps {
  readonly id: string;
  /** From 0 to 4; undefined while nothing is typed. */
  readonly score: number | undefined;
}

export function StrengthMeter({ id, score }: StrengthMeterProps) {
  const t = useT();
  const isEnough = score !== undefined && score >= 3;
  const word = score === undefined ? undefined : (WORDS[score] ?? 'weakest');
  const Sign = isEnough ? CircleCheck : TriangleAlert;
  return (
    <div className={`meter-box${isEnough ? ' is-enough' : ''}`}>
      <div className="meter" aria-hidden="true">
        {BARS.map((bar) => (
          <i key={bar} data-on={score !== undefined && score >= bar} />
        ))}
      </div>
      <p id={id} className="meter-word" role="status">
        {word === undefined ? (
          t('vault.hint.strength')
        ) : (
          <>
            <Sign className="i s14" aria-hidden="true" />
            {t(`vault.status.strength-${word}`)}
          </>
        )}
      </p>
    </div>
  );
}
