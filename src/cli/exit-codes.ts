/** Done. */
export const DONE = 0;
/** Something asked for could not be done. */
export const FAILED = 1;
/** The command line makes no sense. */
export const MISUSED = 2;
