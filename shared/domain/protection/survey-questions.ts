/** Questions of the survey that a part of the protection page answers in detail. Pure. */

export const PROTECTION_TABS = ['alarm', 'videophone', 'safe', 'neighbours', 'absence'] as const;
export type ProtectionTab = (typeof PROTECTION_TABS)[number];

const PREFIXES: Readonly<Record<ProtectionTab, readonly string[]>> = {
  alarm: ['cameras.alarm-'],
  videophone: ['access.videophone'],
  safe: ['valuables.safe'],
  neighbours: [
    'surroundings.watchful-neighbours',
    'surroundings.neighbours-involved',
    'surroundings.prevention-network',
    'surroundings.network-explored',
  ],
  absence: ['absence.'],
};

export const protectionTabOf = (questionId: string): ProtectionTab | undefined =>
  PROTECTION_TABS.find((tab) => PREFIXES[tab].some((prefix) => questionId.startsWith(prefix)));
