/** The marketplace refuses an app whose name could be taken for HubSpot's own. */
export function isAllowedAppName(name: string): boolean {
  return !/hub/i.test(name);
}
