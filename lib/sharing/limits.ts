export const shareRanges = ["4-weeks", "3-months", "all", "own"] as const;
export type ShareRange = (typeof shareRanges)[number];

/** Days a link stays open: from 1 to `longest`. */
export const openFor = { usual: 30, longest: 90 } as const;
/** A link is dead after this many wrong passcodes in its life; prisma/migrations/0002_share_gate counts them. */
export const wrongPasscodesAllowed = 5;
export const passcodeLength = { least: 6, most: 128 } as const;
