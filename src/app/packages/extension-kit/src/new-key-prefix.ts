/** Begins the idempotency keys of one open card: two cards must not share keys. */
export function newKeyPrefix(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
