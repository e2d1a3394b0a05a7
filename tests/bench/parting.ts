/** Between the blocks of a batch: no contender finds anything over it. */
export const PARTING = '\n\0\n';
