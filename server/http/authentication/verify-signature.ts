import { createHmac, timingSafeEqual } from "node:crypto";

/** HubSpot signs with its own clock; both sides may be off by this much, not more. */
const WINDOW_MS = 300_000;

/** The percent escapes that HubSpot decodes before it signs, and no others (request validation, v3). */
const DECODED: Record<string, string> = {
  "%3A": ":",
  "%2F": "/",
  "%3F": "?",
  "%40": "@",
  "%21": "!",
  "%24": "$",
  "%27": "'",
  "%28": "(",
  "%29": ")",
  "%2A": "*",
  "%2C": ",",
  "%3B": ";",
};
const ESCAPES = new RegExp(Object.keys(DECODED).join("|"), "gi");

/** A request exactly as it arrived; `url` is the public address with its query in received order. */
export interface SignedRequest {
  method: string;
  url: string;
  body: Buffer;
  signature: string | undefined;
  /** Milliseconds since the epoch, as the header says it. */
  timestamp: string | undefined;
}

/** Base64 of 32 bytes. */
const SIGNATURE_LENGTH = 44;

/** What shows that a request was not signed now, before anything of its body is read; null when only its bytes can tell. */
export function refusalOf(
  { signature, timestamp }: Pick<SignedRequest, "signature" | "timestamp">,
  now: number,
): "missing" | "stale" | "wrong" | null {
  if (!signature || !timestamp) return "missing";
  const age = /^\d{1,16}$/.test(timestamp) ? Math.abs(now - Number(timestamp)) : Infinity;
  if (age > WINDOW_MS) return "stale";
  return signature.length === SIGNATURE_LENGTH ? null : "wrong";
}

export type SignatureVerdict = { valid: true } | { valid: false; reason: "missing" | "stale" | "wrong" };

const decoded = (url: string) => url.replace(ESCAPES, (escape) => DECODED[escape.toUpperCase()] ?? escape);

/** The v3 signature: base64 of HMAC-SHA256 over method, address, body and timestamp. */
export function signatureOf(request: Omit<SignedRequest, "signature">, secret: string): Buffer {
  return hmacOf({ ...request, url: decoded(request.url) }, secret);
}

function hmacOf(request: Omit<SignedRequest, "signature">, secret: string): Buffer {
  return createHmac("sha256", secret)
    .update(request.method.toUpperCase() + request.url)
    .update(request.body)
    .update(String(request.timestamp))
    .digest();
}

/**
 * What HubSpot may have signed for an address: with its escapes decoded, as its servers do, or as it is written, as its
 * development proxy does (`hs project dev`: ui-extensions-dev-server 2.1.2, proxy/signing.js). Decoding twice changes nothing,
 * so whoever has a signature over one of them could already send it.
 */
const formsOf = (urls: string[]) => [...new Set(urls.flatMap((url) => [decoded(url), url]))];

/**
 * Whether HubSpot made this request, for this body, within the last five minutes. Several secrets are accepted while
 * one is being replaced, several addresses where the service answers under more than one.
 */
export function verifySignature(
  request: Omit<SignedRequest, "url">,
  against: { urls: string[]; secrets: string[]; now: number },
): SignatureVerdict {
  const reason = refusalOf(request, against.now);
  if (reason) return { valid: false, reason };
  const given = Buffer.from(request.signature ?? "", "base64");
  const matches = (url: string, secret: string) => {
    const expected = hmacOf({ ...request, url }, secret);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  const valid = formsOf(against.urls).some((url) => against.secrets.some((secret) => matches(url, secret)));
  return valid ? { valid } : { valid: false, reason: "wrong" };
}
