import { beforeEach, expect, test } from 'vitest';
import { practiceHandlers } from '../../../../electron/practice/handlers.js';
import { practiceFrom, practiceRecord } from '../../../../electron/practice/practice-repository.js';
import { newPracticeSchema } from '../../../../shared/domain/practice/practice.js';
import { contract, type Parsed } from '../../../../shared/ipc/contract.js';
import { memoryRecords, type MemoryRecords } from '../../../support/memory-records.js';

let records: MemoryRecords;
let handlers: ReturnType<typeof practiceHandlers>;
const ids = (() => {
  let lastId = 0;
  return { hex: (bytes: number) => (lastId += 1).toString(16).padStart(bytes * 2, '0') };
})();

const described = newPracticeSchema.parse({
  name: 'Cabinet des Tilleuls',
  ownerName: 'Dr Vandenbroeck',
  address: '',
  siteNames: ['Namur', 'Jambes'],
});

beforeEach(() => {
  records = memoryRecords();
  records.putMany([practiceRecord(records, practiceFrom(described, ids))]);
  handlers = practiceHandlers({ records: () => records, ids });
});

const change = async (sites: readonly { id?: string | undefined; name: string }[]) => {
  const input: Parsed<'practice.change'> = contract['practice.change'].input.parse({
    name: 'Cabinet',
    ownerName: 'Dr Claes',
    address: 'rue Haute 1',
    sites,
  });
  return handlers['practice.change'](input);
};

test('gives each site of a new practice its own id', async () => {
  const practice = await handlers['practice.get'](undefined);
  expect(practice.sites.map(({ name }) => name)).toEqual(['Namur', 'Jambes']);
  expect(new Set(practice.sites.map(({ id }) => id)).size).toBe(2);
});

test('keeps the ids of known sites, names the new ones, lets go of those left out', async () => {
  const [namur] = (await handlers['practice.get'](undefined)).sites;
  const changed = await change([{ id: namur?.id, name: 'Namur centre' }, { name: 'Dinant' }]);
  expect(changed.sites[0]).toEqual({ id: namur?.id, name: 'Namur centre' });
  expect(changed.sites[1]?.id).toMatch(/^[0-9a-f]{8}$/);
  expect(await handlers['practice.get'](undefined)).toEqual(changed);
  expect(records.size('practice')).toBe(1);
});

test('refuses a site it does not know and a site given twice', async () => {
  const [namur] = (await handlers['practice.get'](undefined)).sites;
  const twice = { id: namur?.id, name: 'Namur' };
  await expect(change([{ id: 'ffffffff', name: 'Gent' }])).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(change([twice, twice])).rejects.toMatchObject({ code: 'bad-input' });
});

test('says so when the vault holds no practice', () => {
  const empty = memoryRecords();
  const { 'practice.get': get } = practiceHandlers({ records: () => empty, ids });
  expect(() => get(undefined)).toThrow(expect.objectContaining({ code: 'not-found' }));
});
