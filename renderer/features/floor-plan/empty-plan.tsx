/** No plan yet: three ways to begin. */
import { DraftingCompass, FilePlus2, ImageUp, type LucideIcon } from 'lucide-react';
import { useT } from '../../i18n.js';
import type { Start } from './use-new-plan.js';
import { usePictureChoice } from './import/use-picture-choice.js';

export interface StartChoicesProps {
  readonly isBusy: boolean;
  readonly onStart: (start: Start) => void;
}

const WAYS = [
  { way: 'template', icon: DraftingCompass },
  { way: 'empty', icon: FilePlus2 },
  { way: 'import', icon: ImageUp },
] as const satisfies readonly { readonly way: string; readonly icon: LucideIcon }[];

export function StartChoices({ isBusy, onStart }: StartChoicesProps) {
  const t = useT();
  const picture = usePictureChoice(t('floor-plan.label.choose-picture'), (file) => {
    onStart({ picture: file });
  });
  return (
    <>
      <ul className="fp-starts" aria-busy={isBusy}>
        {WAYS.map(({ way, icon: Icon }) => (
          <li key={way}>
            <button
              type="button"
              className="fp-start"
              disabled={isBusy}
              onClick={() => {
                if (way === 'import') picture.ask();
                else onStart(way);
              }}
            >
              <Icon className="i s24" aria-hidden="true" />
              <span className="fp-start-title">{t(`floor-plan.action.start-${way}`)}</span>
              <span className="sm t2">{t(`floor-plan.prose.start-${way}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {picture.element}
    </>
  );
}
