/** Answers the journal channels, inside the vault process. */
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { civilText } from '../../../shared/history/civil-time.js';
import { personNames } from '../../../shared/history/describe-entry.js';
import { createTranslator, type Catalogue } from '../../../shared/i18n/messages.js';
import type { Handlers } from '../../../shared/ipc/contract.js';
import de from '../../../shared/locales/de/history.json' with { type: 'json' };
import en from '../../../shared/locales/en/history.json' with { type: 'json' };
import fr from '../../../shared/locales/fr/history.json' with { type: 'json' };
import nl from '../../../shared/locales/nl/history.json' with { type: 'json' };
import { hexOf } from '../bytes.js';
import type { Records } from '../records.js';
import type { VaultKeeper } from '../vault-keeper.js';
import { historyText } from './history-text.js';

const CATALOGUES: Readonly<Record<InterfaceLanguage, Catalogue>> = { fr, nl, en, de };

export interface HistoryHandlerPorts {
  readonly keeper: VaultKeeper;
  readonly practiceName: (records: Records) => string;
  readonly now: () => Date;
}

export function historyHandlers({
  keeper,
  practiceName,
  now,
}: HistoryHandlerPorts): Pick<Handlers, 'journal.page' | 'journal.signedText'> {
  return {
    'journal.page': (query) => {
      const { history } = keeper.vault();
      const { entries, nextBeforeSeq } = history.page(query);
      return {
        entries: [...entries],
        people: [...history.people()],
        ownerKey: hexOf(history.ownerKey),
        ...(nextBeforeSeq === undefined ? {} : { nextBeforeSeq }),
      };
    },
    'journal.signedText': ({ language }) => {
      const vault = keeper.vault();
      const { history } = vault;
      const words = createTranslator(language, [CATALOGUES[language]]);
      const made = now();
      const madeAt = civilText({ atMs: made.getTime(), zoneOffsetMin: -made.getTimezoneOffset() });
      const text = history.signedText((lines) =>
        historyText(lines, {
          words,
          nameOf: personNames(words, history.people()),
          practiceName: practiceName(vault.records),
          vaultId: history.vaultId,
          ownerKey: history.ownerKey,
          madeAt,
        }),
      );
      return { text, fileName: `${words('history.label.file-name')} ${madeAt.slice(0, 10)}.txt` };
    },
  };
}
