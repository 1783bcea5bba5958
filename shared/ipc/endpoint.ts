/** One entry of the contract: what state it needs, what goes in, what comes out. */
import { z } from 'zod';

/** `salvaged-vault`: a damaged vault is open for reading; nothing can be written then, and no other call works. */
export type Needs = 'nothing' | 'unlocked-vault' | 'salvaged-vault';
/** Which process answers: main (windows and files) or the vault process (keys and records). */
export type Owner = 'main' | 'vault';

export interface Endpoint {
  readonly owner: Owner;
  readonly needs: Needs;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export const nothing = z.undefined();

export const endpoint = <
  const O extends Owner,
  const N extends Needs,
  I extends z.ZodType,
  R extends z.ZodType,
>(
  owner: O,
  needs: N,
  input: I,
  output: R,
) => ({ owner, needs, input, output });
