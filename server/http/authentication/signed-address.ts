import type { Request, RequestHandler } from "express";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { AddressError, readPairs, repeatedName, type Query } from "../operations/read-query.ts";

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
export interface SignedAddress {
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
export function readSignedAddress(target: string, appId: string | null): SignedAddress {
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
