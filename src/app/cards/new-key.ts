/** An idempotency key. Two presses are two wishes; one press that HubSpot sends twice is one. */
export function newKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
