/** English words of the interface. */
import app from '../shared/locales/en/app.json' with { type: 'json' };
import assessment from '../shared/locales/en/assessment.json' with { type: 'json' };
import attachments from '../shared/locales/en/attachments.json' with { type: 'json' };
import results from '../shared/locales/en/results.json' with { type: 'json' };
import survey from '../shared/locales/en/survey.json' with { type: 'json' };
import vault from '../shared/locales/en/vault.json' with { type: 'json' };

export const catalogues = [app, vault, survey, assessment, attachments, results];
