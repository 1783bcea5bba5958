/** English words of the interface. */
import app from '../shared/locales/en/app.json' with { type: 'json' };
import assessment from '../shared/locales/en/assessment.json' with { type: 'json' };
import history from '../shared/locales/en/history.json' with { type: 'json' };
import people from '../shared/locales/en/people.json' with { type: 'json' };
import results from '../shared/locales/en/results.json' with { type: 'json' };
import survey from '../shared/locales/en/survey.json' with { type: 'json' };
import vault from '../shared/locales/en/vault.json' with { type: 'json' };

export const catalogues = [app, vault, survey, assessment, results, people, history];
