/** The return code: chosen for one opening of the vault, asked for by its discreet screen. */
import { z } from 'zod';
import {
  newReturnCodeSchema,
  returnCodeSchema,
  returnCodeStateSchema,
} from '../domain/return-code/return-code.js';
import { endpoint, nothing } from './endpoint.js';

export const returnCodeContract = {
  'returnCode.choose': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ code: newReturnCodeSchema }),
    returnCodeStateSchema,
  ),
  'returnCode.remove': endpoint('vault', 'unlocked-vault', nothing, returnCodeStateSchema),
  /** From here on nothing is answered but what is marked `worksPaused`. Without a code: `not-permitted`. */
  'returnCode.pause': endpoint('vault', 'unlocked-vault', nothing, returnCodeStateSchema),
  'returnCode.give': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ code: returnCodeSchema }),
    returnCodeStateSchema,
    { worksPaused: true },
  ),
};
