/**
 * A version that a save of this page made directly on the one before hides nobody else's change. So a draft in another
 * section, built on the one before, is as good as built on the new one.
 */
export function withOwnVersion(own: ReadonlySet<number>, before: number, after: number): ReadonlySet<number> {
  return after === before + 1 ? new Set([...own, after]) : own;
}

export function ownSince(own: ReadonlySet<number>, version: number): number {
  return own.has(version + 1) ? ownSince(own, version + 1) : version;
}
