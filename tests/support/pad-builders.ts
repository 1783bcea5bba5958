import { emptyPadLoss, padLossSchema, type PadLoss } from '../../shared/domain/pads/pad-loss.js';
import { emptyPad, padIdSchema, padSchema, type Pad } from '../../shared/domain/pads/pad.js';

export const padId = (number: number) => padIdSchema.parse(number.toString(16).padStart(32, '0'));

export const aPad = (differences: Partial<Pad> = {}): Pad =>
  padSchema.parse({
    ...emptyPad('prescription'),
    id: padId(1),
    holder: 'Dr Peeters',
    from: 'A 004501',
    to: 'A 004550',
    kept: 'tiroir fermé, bureau 1',
    ...differences,
  });

export const missingOf = ({ id, kind, holder }: Pad, from = '', to = '') => ({
  padId: id,
  kind,
  holder,
  from,
  to,
});

export const aLoss = (differences: Partial<PadLoss> = {}): PadLoss =>
  padLossSchema.parse({
    ...emptyPadLoss('2026-11-20T08:00:00.000Z'),
    id: 'f'.repeat(32),
    what: 'theft',
    discoveredOn: '2026-11-20',
    missing: [missingOf(aPad(), 'A 004541', 'A 004550')],
    ...differences,
  });
