import type { Request, RequestHandler } from "express";
import { ProblemError } from "../../errors/problem-error.ts";
import type { Tenant } from "../../store/portals/portals.ts";
import { BODY_LIMIT } from "../limits/read-body.ts";
import {
  type Identity,
  olderRefusalOf,
  refusalOf,
  type SignatureVerdict,
  verifyOlderSignature,
  verifySignature,
} from "./signature.ts";

/** Told why a request is not believed, before it is answered. */
export type OnRefused = (reason: string) => void;

const unsigned = (reason: string) =>
  new ProblemError("invalid-signature", `The request is not signed by HubSpot: its signature is ${reason}.`);

const claimOf = (request: Request) => ({
  signature: request.get("x-hubspot-signature-v3"),
  timestamp: request.get("x-hubspot-request-timestamp"),
});

/**
 * How requests are signed: by version 3, or also by version 2 where version 3 is not there. Cards and webhooks come with version 3;
 * of workflow actions HubSpot's guide names version 2 alone, and version 3 is seen to come too.
 */
type Versions = "v3" | "v3-else-v2";

/** The signature by version 2 of a request that has none by version 3; undefined where version 3 decides. */
function olderClaimOf(request: Request, versions: Versions): string | undefined {
  const hasNewest = request.get("x-hubspot-signature-v3") !== undefined;
  const isOlder = request.get("x-hubspot-signature-version")?.toLowerCase() === "v2";
  return versions === "v3-else-v2" && !hasNewest && isOlder ? request.get("x-hubspot-signature") : undefined;
}

/** Refuses what cannot be signed by HubSpot before its body is read, so that refusing costs next to nothing. */
export function claimedByHubSpot(onRefused: OnRefused, versions: Versions = "v3"): RequestHandler {
  return (request, _response, next) => {
    const signature = olderClaimOf(request, versions);
    const reason = signature === undefined ? refusalOf(claimOf(request), Date.now()) : olderRefusalOf({ signature });
    if (reason) {
      onRefused(reason);
      throw unsigned(reason);
    }
    if (Number(request.get("content-length")) > BODY_LIMIT) {
      onRefused("too-large");
      throw new ProblemError("body-too-large", "The body is larger than 1 MB.");
    }
    const encoding = request.get("content-encoding") ?? "identity";
    if (encoding === "identity") return next();
    throw new ProblemError("invalid-request", "content-encoding: the body must be sent as it was signed", {
      field: "content-encoding",
    });
  };
}

/** Lets a request through only when HubSpot signed it. Nothing of the body is parsed before. */
export function signedByHubSpot(
  options: { publicBaseUrls: string[]; clientSecrets: string[] },
  onRefused?: OnRefused,
  versions: Versions = "v3",
): RequestHandler {
  function judge(request: Request): SignatureVerdict {
    const signature = olderClaimOf(request, versions);
    const signed = { method: request.method, body: request.body as Buffer };
    const urls = options.publicBaseUrls.map((base) => base + request.originalUrl);
    const secrets = options.clientSecrets;
    return signature === undefined
      ? verifySignature({ ...signed, ...claimOf(request) }, { urls, secrets, now: Date.now() })
      : verifyOlderSignature({ ...signed, signature }, { urls, secrets });
  }

  return (request, _response, next) => {
    const verdict = judge(request);
    if (verdict.valid) return next();
    onRefused?.(verdict.reason);
    throw unsigned(verdict.reason);
  };
}

/** A whole number that would lose digits as a number stays the text that was sent: ids may be longer than 2^53. */
function exactly(_name: string, value: unknown, written?: { source?: string }): unknown {
  const { source = "" } = written ?? {};
  const loses = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return loses && /^-?\d+$/.test(source) ? source : value;
}

/** Replaces the verified bytes by what they say; no body stays no body. */
export const parseJsonBody: RequestHandler = (request, _response, next) => {
  const bytes = request.body as Buffer;
  request.body = undefined;
  if (bytes.length === 0) return next();
  try {
    request.body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), exactly);
  } catch {
    throw new ProblemError("malformed-json", "The body is not JSON in UTF-8.");
  }
  next();
};

export type FindTenant = (portalId: number) => Promise<Tenant | null>;

/** Who asks, by the signed address. */
export interface Caller {
  tenant: Tenant;
  /** HubSpot's id of the user. */
  userId: string;
}

/** Who asks, and for which portal: both come from the signed address and from nowhere else. @throws ProblemError */
export async function requireCaller(findTenant: FindTenant, { portalId, userId }: Identity): Promise<Caller> {
  const tenant = await findTenant(Number(portalId));
  if (tenant) return { tenant, userId };
  throw new ProblemError("not-connected", "This HubSpot account is not connected to Partner Standing yet.");
}
