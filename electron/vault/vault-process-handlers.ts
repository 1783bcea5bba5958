/** Every handler of the vault process, over one keeper: what answers a call, wherever it came from. */
import type { Clock, Ids } from '../../shared/domain/assessment/ports.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import { assessmentHandlers } from '../assessment/handlers.js';
import { breachHandlers } from '../breach/handlers.js';
import { cameraHandlers } from '../cameras/handlers.js';
import { protectionHandlers } from '../protection/handlers.js';
import { contactHandlers } from '../contacts/handlers.js';
import { visitSurvey } from '../assessment/visit-survey.js';
import { listFloorPlans } from '../floor-plan/floor-plan-repository.js';
import { floorPlanHandlers } from '../floor-plan/handlers.js';
import { inventoryHandlers } from '../inventory/handlers.js';
import { padHandlers } from '../pads/handlers.js';
import { stockTakeHandlers } from '../inventory/stock-take-handlers.js';
import { theftHandlers } from '../thefts/handlers.js';
import { invoiceHandlers } from '../money/handlers.js';
import { documentHandlers, type AskVault } from '../document/handlers.js';
import { attachmentHandlers } from '../assessment/photo-handlers.js';
import { practiceHandlers } from '../practice/handlers.js';
import { practiceFrom, practiceRecord, readPractice } from '../practice/practice-repository.js';
import { visitHandlers } from '../visit/handlers.js';
import { nodeBackupFs } from './backup/backup-fs.js';
import { restoreHandlers } from './backup/restore-handlers.js';
import { draftHandlers } from './draft-handlers.js';
import { vaultHandlers } from './handlers.js';
import { healthHandlers } from './health/health-handlers.js';
import { historyHandlers } from './journal/history-handlers.js';
import { peopleHandlers } from './people/people-handlers.js';
import { returnCodeHandlers } from './return-code-handlers.js';
import { salvageHandlers } from './salvage/salvage-handlers.js';
import type { BackupJobs } from './backup/backup-jobs.js';
import type { VaultKeeper } from './vault-keeper.js';
import type { PackJobs } from './visit-pack/pack-jobs.js';

export interface VaultProcessPorts {
  readonly keeper: VaultKeeper;
  readonly backups: BackupJobs;
  readonly packs: PackJobs;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly now: () => Date;
}

export function vaultProcessHandlers({
  keeper,
  backups,
  packs,
  clock,
  ids,
  now,
}: VaultProcessPorts): Pick<Handlers, VaultChannel> {
  const { records } = keeper;
  // The handler's type follows from the channel; TypeScript cannot correlate the two through a union.
  const ask: AskVault = (channel, input) =>
    Promise.resolve((handlers[channel] as Handle)(input)) as Promise<never>;
  const handlers: Pick<Handlers, VaultChannel> = {
    ...vaultHandlers({
      keeper,
      initialRecords: (open, practice) => [practiceRecord(open, practiceFrom(practice, ids))],
    }),
    ...peopleHandlers(keeper),
    ...healthHandlers(keeper),
    ...salvageHandlers(keeper),
    ...historyHandlers({
      keeper,
      practiceName: (open) => readPractice(open).name,
      now,
    }),
    ...draftHandlers(records),
    ...returnCodeHandlers(keeper),
    ...restoreHandlers({ keeper, backups }),
    ...practiceHandlers({ records, ids }),
    ...assessmentHandlers({ records, clock, ids }),
    ...breachHandlers({ records, ids }),
    ...cameraHandlers({ records, ids }),
    ...protectionHandlers({ records, ids }),
    ...contactHandlers({ records, ids }),
    ...invoiceHandlers({ records, ids }),
    ...stockTakeHandlers({ records, clock, ids }),
    ...inventoryHandlers({
      records,
      attachments: () => keeper.vault().attachments,
      clock,
      ids,
      archives: { fs: nodeBackupFs, fileOf: packs.fileOf },
      sites: (open) => readPractice(open).sites,
    }),
    ...padHandlers({ records, ids }),
    ...theftHandlers({ records, clock, ids }),
    ...floorPlanHandlers({ records, ids, clock }),
    ...visitHandlers({
      records,
      clock,
      ids,
      isPractice: () => keeper.vault().access.readable.includes('survey'),
      survey: { ...visitSurvey(ask), plans: listFloorPlans },
      packs,
    }),
    ...documentHandlers({ ask, now }),
    ...attachmentHandlers({ records, attachments: () => keeper.vault().attachments, clock }),
  };
  return handlers;
}

type Handle = (input: unknown) => unknown;
