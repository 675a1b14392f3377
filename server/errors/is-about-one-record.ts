/**
 * Classes of SQLSTATE that speak of the values of a statement: cardinality, data, integrity, and a limit such as the length
 * of an indexed text. Source: PostgreSQL, appendix A.
 */
const ABOUT_VALUES = /^(?:21|22|23|54)[0-9A-Z]{3}$/;
/** HubSpot refuses a batch for one of its inputs, or answers that it took only a part of it. */
const ABOUT_INPUTS = [400, 207];

/**
 * Whether an error may be the fault of one record of several, so that the others can be tried without it. Where database,
 * network or account are in trouble, all of them would fail alike: each must be tried again, and none may be left out.
 */
export function isAboutOneRecord(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (typeof status === "number") return ABOUT_INPUTS.includes(status);
  if (typeof code === "string") return ABOUT_VALUES.test(code);
  // What our own code throws at a value that it did not expect.
  return error instanceof TypeError || error instanceof RangeError;
}
