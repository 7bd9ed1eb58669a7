/** Rows of a table that are read in one go. */
export const mostRows = 50_000;
export class TooManyRows extends Error {}
/** Logs of an account into which a file brings more: a whole file, and a life beside it. */
export const mostLogs = 60_000;
export const mostColumns = 60;
/** Characters of one row: a note of 4,000 and everything beside it, many times over. */
export const mostInRow = 256 * 1024;
/** Bytes that are unpacked of a zip of our tables: as much as a JSON export has of the same. */
export const mostUnpacked = 24 * 1024 * 1024;
/** Rows that are read, proven and written down in one step: a step takes well under a second. */
export const rowsAStep = 2_500;
/** Steps that one press takes by itself: a small file needs no second one, also without script. */
export const stepsAPress = 2;
/** Rows with a problem that are told one by one; of the others, how many they are. */
export const mostTold = 50;
/** Days after which a file that was left half-way is forgotten. */
export const keptDays = 7;
