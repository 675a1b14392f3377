/** Numeric order of ids without reading them as numbers, which would spoil long ones. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
