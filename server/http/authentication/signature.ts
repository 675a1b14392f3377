import type { Request, RequestHandler } from "express";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { AddressError, type Query, readPairs, repeatedName } from "../operations/read-input.ts";

/** HubSpot signs with its own clock; both sides may be off by this much, not more. */
const WINDOW_MS = 300_000;

/** The percent escapes that HubSpot decodes before it signs, and no others (request validation, v3): `:/?@!$'()*,;`. */
const ESCAPES = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

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

/** Whether HubSpot signed it, else why not. */
export type SignatureVerdict = { valid: true } | { valid: false; reason: "missing" | "stale" | "wrong" };

const decoded = (url: string) => url.replace(ESCAPES, decodeURIComponent);

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

/** Hex of 32 bytes. */
const OLDER_SIGNATURE = /^[0-9a-f]{64}$/i;

/** A request signed by version 2: it says nothing of when, so it can be sent again. */
type OlderSignedRequest = Pick<SignedRequest, "method" | "body" | "signature">;

/** What shows that a request was not signed by version 2, before anything of its body is read. */
export function olderRefusalOf({ signature }: Pick<SignedRequest, "signature">): "missing" | "wrong" | null {
  if (!signature) return "missing";
  return OLDER_SIGNATURE.test(signature) ? null : "wrong";
}

/**
 * Whether HubSpot made this request, for this body, by version 2 of its signature: hex of SHA-256 over secret, method, address
 * and body. Only for what does nothing when it is sent again.
 */
export function verifyOlderSignature(
  { method, body, signature }: OlderSignedRequest,
  against: { urls: string[]; secrets: string[] },
): SignatureVerdict {
  const reason = olderRefusalOf({ signature });
  if (reason) return { valid: false, reason };
  const given = Buffer.from(signature ?? "", "hex");
  const matches = (url: string, secret: string) =>
    timingSafeEqual(
      given,
      createHash("sha256")
        .update(secret + method.toUpperCase() + url)
        .update(body)
        .digest(),
    );
  const valid = formsOf(against.urls).some((url) => against.secrets.some((secret) => matches(url, secret)));
  return valid ? { valid } : { valid: false, reason: "wrong" };
}

/** HubSpot's numbers; up to fifteen digits are exact as numbers too. */
const id = (sentence: string) => z.string().check(z.regex(/^[1-9]\d{0,14}$/, sentence));

/** Who asks: what HubSpot appends to every address it calls for an extension (fetching data, query parameters). */
export const IdentitySchema = z.object({
  portalId: id("must be the id of an account"),
  userId: id("must be the id of a user"),
  userEmail: z.string().check(z.regex(/^[^\p{Cc}]{1,320}$/u, "must be an e-mail address")),
  appId: id("must be the id of an app"),
});
export type Identity = z.infer<typeof IdentitySchema>;

/** An address that HubSpot signed, read once. */
interface SignedAddress {
  identity: Identity;
  /** What the card wrote itself. */
  query: Query;
}

const isIdentity = (name: string): boolean => Object.hasOwn(IdentitySchema.shape, name);

/** Whoever did not ask through HubSpot's proxy, or tried to ask for somebody else. */
const unclear = (sentence: string, field?: string) =>
  new ProblemError("invalid-signature", `The address does not say who asks: ${sentence}.`, field ? { field } : {});

function pairsOf(target: string) {
  try {
    return readPairs(target);
  } catch (error) {
    throw error instanceof AddressError ? unclear(error.message) : error;
  }
}

function identityOf(pairs: [name: string, value: string][], appId: string | null): Identity {
  const twice = repeatedName(pairs);
  if (twice !== undefined) throw unclear(`${twice} is in it more than once`, twice);
  const identity = IdentitySchema.safeParse(Object.fromEntries(pairs));
  if (!identity.success) {
    const issue = identity.error.issues[0];
    const field = String(issue?.path[0]);
    const isMissing = pairs.every(([name]) => name !== field);
    throw unclear(`${field} ${isMissing ? "is missing" : issue?.message}`, field);
  }
  if (appId === null || identity.data.appId === appId) return identity.data;
  throw unclear("appId is another app's", "appId");
}

/**
 * The one reading of an address that HubSpot signed. A card may write any address, and HubSpot signs it whole: so each of
 * the four names must be in it exactly once.
 * @param target the request target as it arrived
 * @param appId our own app at HubSpot; null where it is not known
 * @throws ProblemError `invalid-signature` where it does not say who asks, `invalid-request` for another name said twice
 */
function readSignedAddress(target: string, appId: string | null): SignedAddress {
  const pairs = pairsOf(target);
  const identity = identityOf(
    pairs.filter(([name]) => isIdentity(name)),
    appId,
  );
  const own = pairs.filter(([name]) => !isIdentity(name));
  const twice = repeatedName(own);
  if (twice !== undefined)
    throw new ProblemError("invalid-request", `${twice}: is in the address more than once`, { field: twice });
  return { identity, query: Object.fromEntries(own) };
}

const addresses = new WeakMap<Request, SignedAddress>();

/** Lets a request through only when its address says who asks, before anything is looked up or counted for anybody. */
export function identifiedByHubSpot(appId: string | null, onRefused: (reason: string) => void): RequestHandler {
  return (request, _response, next) => {
    try {
      addresses.set(request, readSignedAddress(request.originalUrl, appId));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) onRefused("address");
      throw error;
    }
    next();
  };
}

/** The address of a request that `identifiedByHubSpot` let through. */
export function signedAddressOf(request: Request): SignedAddress {
  const address = addresses.get(request);
  if (address) return address;
  throw new Error("Nobody has read who asks");
}
