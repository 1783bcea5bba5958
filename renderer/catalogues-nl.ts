/** Dutch words of the interface. */
import anchor from '../shared/locales/nl/anchor.json' with { type: 'json' };
import app from '../shared/locales/nl/app.json' with { type: 'json' };
import assessment from '../shared/locales/nl/assessment.json' with { type: 'json' };
import backup from '../shared/locales/nl/backup.json' with { type: 'json' };
import cameras from '../shared/locales/nl/cameras.json' with { type: 'json' };
import floorPlan from '../shared/locales/nl/floor-plan.json' with { type: 'json' };
import guide from '../shared/locales/nl/guide.json' with { type: 'json' };
import floorPlanRules from '../shared/locales/nl/floor-plan-rules.json' with { type: 'json' };
import codes from '../shared/locales/nl/codes.json' with { type: 'json' };
import cyber from '../shared/locales/nl/cyber.json' with { type: 'json' };
import health from '../shared/locales/nl/health.json' with { type: 'json' };
import history from '../shared/locales/nl/history.json' with { type: 'json' };
import inventory from '../shared/locales/nl/inventory.json' with { type: 'json' };
import inventoryImport from '../shared/locales/nl/inventory-import.json' with { type: 'json' };
import labels from '../shared/locales/nl/labels.json' with { type: 'json' };
import law from '../shared/locales/nl/law.json' with { type: 'json' };
import money from '../shared/locales/nl/money.json' with { type: 'json' };
import people from '../shared/locales/nl/people.json' with { type: 'json' };
import attachments from '../shared/locales/nl/attachments.json' with { type: 'json' };
import protection from '../shared/locales/nl/protection.json' with { type: 'json' };
import results from '../shared/locales/nl/results.json' with { type: 'json' };
import returnCode from '../shared/locales/nl/return-code.json' with { type: 'json' };
import secrecy from '../shared/locales/nl/secrecy.json' with { type: 'json' };
import stockTake from '../shared/locales/nl/stock-take.json' with { type: 'json' };
import survey from '../shared/locales/nl/survey.json' with { type: 'json' };
import pads from '../shared/locales/nl/pads.json' with { type: 'json' };
import thefts from '../shared/locales/nl/thefts.json' with { type: 'json' };
import trend from '../shared/locales/nl/trend.json' with { type: 'json' };
import visit from '../shared/locales/nl/visit.json' with { type: 'json' };
import vault from '../shared/locales/nl/vault.json' with { type: 'json' };

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
