/** A sentence of somebody else may quote a record's e-mail address; logs must not hold one. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s"'<>@=]+(?:@|%40)[^\s"'<>@]+\.[a-z]{2,}/gi, "[e-mail address]");
}
