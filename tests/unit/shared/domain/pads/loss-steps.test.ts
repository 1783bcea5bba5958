import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../../shared/base/language.js';
import { officialContacts } from '../../../../../shared/content/guide/official-contacts.js';
import { loadLawTexts } from '../../../../../shared/content/law/law-texts.js';
import { lawStatement } from '../../../../../shared/content/law/law-topics.js';
import {
  afterSteps,
  BASIS,
  openSteps,
  warnSteps,
  withLetter,
  withStep,
} from '../../../../../shared/domain/pads/loss-steps.js';
import { LOSS_STEPS } from '../../../../../shared/domain/pads/pad-loss.js';
import { PAD_KINDS, type PadKind } from '../../../../../shared/domain/pads/pad.js';
import { aLoss, aPad, missingOf } from '../../../../support/pad-builders.js';

const lossOf = (...kinds: PadKind[]) =>
  aLoss({ missing: kinds.map((kind) => missingOf(aPad({ kind }))) });

describe('whom to warn', () => {
  it('follows the order of the sources, and what pharmacists are shown', () => {
    expect(warnSteps(lossOf('prescription'))).toEqual([
      'inami',
      'order',
      'police',
      'afmps',
      'commission',
    ]);
    expect(warnSteps(lossOf('attestation'))).toEqual(['inami', 'order', 'police']);
    expect(warnSteps(lossOf('card'))).toEqual(['police', 'card']);
    expect(warnSteps(lossOf('card', 'stamp'))).toContain('afmps');
    expect(afterSteps(lossOf('attestation'))).not.toContain('pharmacists');
    expect(warnSteps(lossOf())).toEqual([]);
  });

  it('always names the police', () => {
    for (const kind of PAD_KINDS) expect(warnSteps(lossOf(kind))).toContain('police');
  });

  it('is open until every step has a day, and open again when one is taken back', () => {
    const loss = lossOf('attestation');
    const all = [...warnSteps(loss), ...afterSteps(loss)];
    const done = all.reduce((steps, step) => withStep(steps, step, '2026-11-20'), loss.steps);
    expect(openSteps({ ...loss, steps: done })).toEqual([]);
    const back = withStep(done, 'police', undefined);
    expect(openSteps({ ...loss, steps: back })).toEqual(['police']);
    expect(withStep(done, 'police', '2026-11-21')).toHaveLength(done.length);
  });

  it('keeps the last day of a letter', () => {
    const letters = withLetter(withLetter([], 'inami', '2026-11-20'), 'inami', '2026-11-22');
    expect(letters).toEqual([{ letter: 'inami', madeOn: '2026-11-22' }]);
  });

  it.each(LOSS_STEPS)('%s rests on statements and contacts that exist', async (step) => {
    const { law, contact } = BASIS[step];
    for (const id of law) {
      expect(lawStatement('prescriptions', id).versions).not.toEqual([]);
      for (const language of LANGUAGES) {
        expect((await loadLawTexts('prescriptions', language))[id]).toBeTruthy();
      }
    }
    if (contact !== undefined) {
      expect(officialContacts.map(({ id }) => id)).toContain(contact);
    }
  });

  it('says of every body without a contact where to check', () => {
    for (const step of LOSS_STEPS) {
      const { law, contact } = BASIS[step];
      const isChecked = law.some((id) =>
        lawStatement('prescriptions', id).versions.some(({ checkAt }) => checkAt !== undefined),
      );
      const isOurs = ['colleagues', 'pharmacists', 'lock-away'].includes(step);
      expect([step, contact !== undefined || isChecked || isOurs]).toEqual([step, true]);
    }
  });
});
