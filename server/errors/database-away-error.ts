/**
 * The database cannot be reached, was lost in the middle or does not answer. Whether what was asked of it last was done
 * is not known; asking again is safe where the request has a key.
 */
export class DatabaseAwayError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "DatabaseAwayError";
  }
}
