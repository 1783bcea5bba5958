/** French words of the interface. */
import app from '../shared/locales/fr/app.json' with { type: 'json' };
import assessment from '../shared/locales/fr/assessment.json' with { type: 'json' };
import attachments from '../shared/locales/fr/attachments.json' with { type: 'json' };
import results from '../shared/locales/fr/results.json' with { type: 'json' };
import survey from '../shared/locales/fr/survey.json' with { type: 'json' };
import vault from '../shared/locales/fr/vault.json' with { type: 'json' };

export const catalogues = [app, vault, survey, assessment, attachments, results];
