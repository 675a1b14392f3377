/** More years than these are no period. */
export const MOST_YEARS = 10;
