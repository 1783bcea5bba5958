/** English words of the interface. */
import anchor from '../shared/locales/en/anchor.json' with { type: 'json' };
import app from '../shared/locales/en/app.json' with { type: 'json' };
import assessment from '../shared/locales/en/assessment.json' with { type: 'json' };
import backup from '../shared/locales/en/backup.json' with { type: 'json' };
import cameras from '../shared/locales/en/cameras.json' with { type: 'json' };
import floorPlan from '../shared/locales/en/floor-plan.json' with { type: 'json' };
import guide from '../shared/locales/en/guide.json' with { type: 'json' };
import floorPlanRules from '../shared/locales/en/floor-plan-rules.json' with { type: 'json' };
import codes from '../shared/locales/en/codes.json' with { type: 'json' };
import cyber from '../shared/locales/en/cyber.json' with { type: 'json' };
import health from '../shared/locales/en/health.json' with { type: 'json' };
import history from '../shared/locales/en/history.json' with { type: 'json' };
import inventory from '../shared/locales/en/inventory.json' with { type: 'json' };
import inventoryImport from '../shared/locales/en/inventory-import.json' with { type: 'json' };
import labels from '../shared/locales/en/labels.json' with { type: 'json' };
import law from '../shared/locales/en/law.json' with { type: 'json' };
import money from '../shared/locales/en/money.json' with { type: 'json' };
import people from '../shared/locales/en/people.json' with { type: 'json' };
import attachments from '../shared/locales/en/attachments.json' with { type: 'json' };
import protection from '../shared/locales/en/protection.json' with { type: 'json' };
import results from '../shared/locales/en/results.json' with { type: 'json' };
import returnCode from '../shared/locales/en/return-code.json' with { type: 'json' };
import secrecy from '../shared/locales/en/secrecy.json' with { type: 'json' };
import stockTake from '../shared/locales/en/stock-take.json' with { type: 'json' };
import survey from '../shared/locales/en/survey.json' with { type: 'json' };
import pads from '../shared/locales/en/pads.json' with { type: 'json' };
import thefts from '../shared/locales/en/thefts.json' with { type: 'json' };
import trend from '../shared/locales/en/trend.json' with { type: 'json' };
import visit from '../shared/locales/en/visit.json' with { type: 'json' };
import vault from '../shared/locales/en/vault.json' with { type: 'json' };

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
