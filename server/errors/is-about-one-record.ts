/**
/**
 * Classes of SQLSTATE that speak of the values of a statement: cardinality, data, integrity, and a limit such as the length
 * of an indexed text. Source: PostgreSQL, appendix A.
 */
const ABOUT_VALUES = /^(?:21|22|23|54)[0-9A-Z]{3}$/;

/**
 * Whether an error says something about a record, so that others of its batch may pass: HubSpot refuses an input, or the
 * database a value. Anything else, an outage, a missing right, a fault of the program, concerns whoever comes next just as
 * well: each must be tried again, and none may be left out.
 */
export function isAboutOneRecord(error: unknown): boolean {
  const { isAboutInput, code } = (error ?? {}) as { isAboutInput?: unknown; code?: unknown };
  return isAboutInput === true || (typeof code === "string" && ABOUT_VALUES.test(code));
}
