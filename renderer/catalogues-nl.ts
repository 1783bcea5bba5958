/** Dutch words of the interface. */
import app from '../shared/locales/nl/app.json' with { type: 'json' };
import assessment from '../shared/locales/nl/assessment.json' with { type: 'json' };
import attachments from '../shared/locales/nl/attachments.json' with { type: 'json' };
import results from '../shared/locales/nl/results.json' with { type: 'json' };
import survey from '../shared/locales/nl/survey.json' with { type: 'json' };
import vault from '../shared/locales/nl/vault.json' with { type: 'json' };

export const catalogues = [app, vault, survey, assessment, attachments, results];
