/** Answers the practice channels, inside the vault process. */
import type { Ids } from '../../shared/domain/assessment/ports.js';
import type { Practice, Site } from '../../shared/domain/practice/practice.js';
import type { Handlers, Parsed } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { newSiteId, practiceRecord, readPractice } from './practice-repository.js';

export interface PracticeHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly ids: Ids;
}

export function practiceHandlers({
  records,
  ids,
}: PracticeHandlerPorts): Pick<Handlers, 'practice.get' | 'practice.change'> {
  return {
    'practice.get': () => readPractice(records()),
    'practice.change': (input) => {
      const open = records();
      const sites = changedSites(input.sites, readPractice(open), ids);
      const { name, ownerName, address } = input;
      const practice: Practice = { name, ownerName, address, sites: [...sites] };
      open.putMany([practiceRecord(open, practice)]);
      return practice;
    },
  };
}

type GivenSites = Parsed<'practice.change'>['sites'];

/** Keeps the ids of known sites and gives one to each new site. Answers of a site left out stay. */
function changedSites(given: GivenSites, current: Practice, ids: Ids): readonly Site[] {
  const known = new Set<string>(current.sites.map((site) => site.id));
  const kept = given.flatMap((site) => (site.id === undefined ? [] : [site.id]));
  if (kept.some((id) => !known.has(id))) throw new VaultError('not-found', 'unknown site');
  if (new Set(kept).size !== kept.length) throw new VaultError('bad-input', 'site given twice');
  return given.map(({ id, name }) => ({ id: id ?? newSiteId(ids), name }));
}
