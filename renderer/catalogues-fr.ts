/** French words of the interface. */
import anchor from '../shared/locales/fr/anchor.json' with { type: 'json' };
import app from '../shared/locales/fr/app.json' with { type: 'json' };
import assessment from '../shared/locales/fr/assessment.json' with { type: 'json' };
import backup from '../shared/locales/fr/backup.json' with { type: 'json' };
import cameras from '../shared/locales/fr/cameras.json' with { type: 'json' };
import floorPlan from '../shared/locales/fr/floor-plan.json' with { type: 'json' };
import guide from '../shared/locales/fr/guide.json' with { type: 'json' };
import floorPlanRules from '../shared/locales/fr/floor-plan-rules.json' with { type: 'json' };
import codes from '../shared/locales/fr/codes.json' with { type: 'json' };
import cyber from '../shared/locales/fr/cyber.json' with { type: 'json' };
import health from '../shared/locales/fr/health.json' with { type: 'json' };
import history from '../shared/locales/fr/history.json' with { type: 'json' };
import inventory from '../shared/locales/fr/inventory.json' with { type: 'json' };
import inventoryImport from '../shared/locales/fr/inventory-import.json' with { type: 'json' };
import labels from '../shared/locales/fr/labels.json' with { type: 'json' };
import law from '../shared/locales/fr/law.json' with { type: 'json' };
import money from '../shared/locales/fr/money.json' with { type: 'json' };
import people from '../shared/locales/fr/people.json' with { type: 'json' };
import attachments from '../shared/locales/fr/attachments.json' with { type: 'json' };
import protection from '../shared/locales/fr/protection.json' with { type: 'json' };
import results from '../shared/locales/fr/results.json' with { type: 'json' };
import returnCode from '../shared/locales/fr/return-code.json' with { type: 'json' };
import secrecy from '../shared/locales/fr/secrecy.json' with { type: 'json' };
import stockTake from '../shared/locales/fr/stock-take.json' with { type: 'json' };
import survey from '../shared/locales/fr/survey.json' with { type: 'json' };
import pads from '../shared/locales/fr/pads.json' with { type: 'json' };
import thefts from '../shared/locales/fr/thefts.json' with { type: 'json' };
import trend from '../shared/locales/fr/trend.json' with { type: 'json' };
import visit from '../shared/locales/fr/visit.json' with { type: 'json' };
import vault from '../shared/locales/fr/vault.json' with { type: 'json' };

export const catalogues = [
  app,
  vault,
  anchor,
  survey,
  pads,
  thefts,
  trend,
  assessment,
  attachments,
  codes,
  results,
  returnCode,
  backup,
  cameras,
  floorPlan,
  protection,
  guide,
  secrecy,
  floorPlanRules,
  cyber,
  health,
  inventory,
  inventoryImport,
  labels,
  stockTake,
  law,
  money,
  people,
  history,
  visit,
];
