/** What the rules cannot know by themselves: the time, and names for new things. */

export interface Clock {
  /** ISO date-time in UTC. */
  readonly now: () => string;
  /** The user's calendar day, YYYY-MM-DD. */
  readonly today: () => string;
}

export interface Ids {
  /** Random bytes as lower-case hexadecimal, two characters a byte. */
  readonly hex: (byteCount: number) => string;
}
