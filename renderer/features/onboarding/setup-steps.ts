/** The set-up in order. */
export const SETUP_STEPS = ['language', 'practice', 'vault', 'recovery'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];
