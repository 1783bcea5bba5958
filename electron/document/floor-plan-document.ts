/** The printed plan of a floor in one language, from what the vault has. */
import type { Language } from '../../shared/base/language.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/floor-plan-print.json' with { type: 'json' };
import enRules from '../../shared/locales/en/floor-plan-rules.json' with { type: 'json' };
import fr from '../../shared/locales/fr/floor-plan-print.json' with { type: 'json' };
import frRules from '../../shared/locales/fr/floor-plan-rules.json' with { type: 'json' };
import nl from '../../shared/locales/nl/floor-plan-print.json' with { type: 'json' };
import nlRules from '../../shared/locales/nl/floor-plan-rules.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { floorPlanHtml } from '../../shared/report/floor-plan/floor-plan-html.js';
import { VaultError } from '../vault/vault-error.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, readonly Catalogue[]>> = {
  fr: [fr, frRules],
  nl: [nl, nlRules],
  en: [en, enRules],
};

export interface FloorPlanDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.floorPlan'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function floorPlanDocument({ ask, wanted, today }: FloorPlanDocumentRequest) {
  const { id, language, paper, scale, withValuables } = wanted;
  const plan = (await ask('floorPlan.list', undefined)).find((each) => each.id === id);
  if (plan === undefined) throw new VaultError('not-found', 'no such plan');
  const translate = createTranslator(language, CATALOGUES[language]);
  return {
    html: floorPlanHtml({
      plan,
      practice: await ask('practice.get', undefined),
      paper,
      scale,
      withValuables,
      language,
      translate,
      today,
      fonts: documentFontUrls,
    }),
    fileName: `${translate('floor-plan-print.label.file-plan')} ${today}.pdf`,
  };
}
