/** Says that the program cannot start, in a system box: nothing of our own can be shown any more. */
import { app, dialog } from 'electron';
import { languageFrom } from '../shared/base/language.js';
import de from '../shared/locales/de/menu.json' with { type: 'json' };
import en from '../shared/locales/en/menu.json' with { type: 'json' };
import fr from '../shared/locales/fr/menu.json' with { type: 'json' };
import nl from '../shared/locales/nl/menu.json' with { type: 'json' };

const WORDS = { fr, nl, en, de };

/** Ends the program: a process without a window would hold the data folder and answer nothing. */
export function reportStartFailure(error: unknown): void {
  const words = WORDS[languageFrom(app.getPreferredSystemLanguages())];
  // The name of what failed helps a person who is asked for help; messages may hold paths.
  console.error(`start: ${error instanceof Error ? error.name : 'unknown'}`);
  dialog.showErrorBox(words['menu.title.cannot-start'], words['menu.error.cannot-start']);
  app.exit(1);
}
