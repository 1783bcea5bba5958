/** Five words drawn by chance, to note down. They leave the screen when they are taken: repeating them proves the note. */
import { Dices } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useT } from '../i18n.js';
import { Button } from '../ui/button.js';
import { drawWords, loadWords } from './passphrase-words.js';

export interface PassphraseProposalProps {
  readonly isDisabled: boolean;
  readonly onTake: (passphrase: string) => void;
}

export function PassphraseProposal({ isDisabled, onTake }: PassphraseProposalProps) {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const [words, setWords] = useState<readonly string[]>();
  const box = useRef<HTMLDivElement>(null);
  const isShown = words !== undefined;

  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);

  const draw = async () => {
    const list = await loadWords(language);
    setWords(drawWords(list, (target) => crypto.getRandomValues(target)));
  };

  if (words === undefined) {
    return (
      <Button
        className="proposal-open"
        variant="quiet"
        disabled={isDisabled}
        onClick={() => void draw()}
      >
        <Dices className="i" aria-hidden="true" />
        {t('vault.action.propose')}
      </Button>
    );
  }
  return (
    <div
      ref={box}
      className="proposal"
      tabIndex={-1}
      role="group"
      aria-label={t('vault.label.proposal')}
    >
      <p className="proposal-words mono" role="status" lang={language}>
        {words.join(' ')}
      </p>
      <p className="sm t2">{t('vault.hint.proposal')}</p>
      <div className="proposal-buttons">
        <Button
          onClick={() => {
            setWords(undefined);
            onTake(words.join(' '));
          }}
        >
          {t('vault.action.take-proposal')}
        </Button>
        <Button variant="quiet" onClick={() => void draw()}>
          {t('vault.action.draw-again')}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            setWords(undefined);
          }}
        >
          {t('vault.action.drop-proposal')}
        </Button>
      </div>
    </div>
  );
}
