/** German words of the interface, over the French ones: a word that has no German yet is still a word. */
import { catalogues as french } from './catalogues-fr.js';
import anchor from '../shared/locales/de/anchor.json' with { type: 'json' };
import app from '../shared/locales/de/app.json' with { type: 'json' };
import assessment from '../shared/locales/de/assessment.json' with { type: 'json' };
import backup from '../shared/locales/de/backup.json' with { type: 'json' };
import cameras from '../shared/locales/de/cameras.json' with { type: 'json' };
import floorPlan from '../shared/locales/de/floor-plan.json' with { type: 'json' };
import guide from '../shared/locales/de/guide.json' with { type: 'json' };
import floorPlanRules from '../shared/locales/de/floor-plan-rules.json' with { type: 'json' };
import codes from '../shared/locales/de/codes.json' with { type: 'json' };
import cyber from '../shared/locales/de/cyber.json' with { type: 'json' };
import health from '../shared/locales/de/health.json' with { type: 'json' };
import history from '../shared/locales/de/history.json' with { type: 'json' };
import inventory from '../shared/locales/de/inventory.json' with { type: 'json' };
import inventoryImport from '../shared/locales/de/inventory-import.json' with { type: 'json' };
import labels from '../shared/locales/de/labels.json' with { type: 'json' };
import law from '../shared/locales/de/law.json' with { type: 'json' };
import money from '../shared/locales/de/money.json' with { type: 'json' };
import people from '../shared/locales/de/people.json' with { type: 'json' };
import attachments from '../shared/locales/de/attachments.json' with { type: 'json' };
import protection from '../shared/locales/de/protection.json' with { type: 'json' };
import results from '../shared/locales/de/results.json' with { type: 'json' };
import returnCode from '../shared/locales/de/return-code.json' with { type: 'json' };
import secrecy from '../shared/locales/de/secrecy.json' with { type: 'json' };
import stockTake from '../shared/locales/de/stock-take.json' with { type: 'json' };
import survey from '../shared/locales/de/survey.json' with { type: 'json' };
import pads from '../shared/locales/de/pads.json' with { type: 'json' };
import thefts from '../shared/locales/de/thefts.json' with { type: 'json' };
import trend from '../shared/locales/de/trend.json' with { type: 'json' };
import visit from '../shared/locales/de/visit.json' with { type: 'json' };
import vault from '../shared/locales/de/vault.json' with { type: 'json' };

export const catalogues = [
  ...french,
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
