/**
 * Whether an error says something about a record, so that others of its batch may pass: HubSpot refuses an input, or the
 * database a value (SQLSTATE classes 22, data exception, and 23, integrity constraint violation). Anything else, an
 * outage, a missing right, a fault of the program, concerns whoever comes next just as well.
 */
export function isAboutOneRecord(error: unknown): boolean {
  const { isAboutInput, code } = (error ?? {}) as { isAboutInput?: unknown; code?: unknown };
  return isAboutInput === true || (typeof code === "string" && /^2[23][0-9A-Z]{3}$/.test(code));
}
