import { createHash, createHmac } from "node:crypto";

/** What HubSpot decodes before it signs (v3), and nothing else: an e-mail's %40 is on every signed URL. */
const DECODED = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

export interface SignedRequest {
  method: string;
  url: string;
  body: string;
}

export function signV3(secret: string, request: SignedRequest, timestamp: number): string {
  const url = request.url.replace(DECODED, decodeURIComponent);
  return createHmac("sha256", secret)
    .update(request.method.toUpperCase() + url + request.body + timestamp)
    .digest("base64");
}

export function signV2(secret: string, request: SignedRequest): string {
  return createHash("sha256")
    .update(secret + request.method.toUpperCase() + request.url + request.body)
    .digest("hex");
}

export function signatureHeaders(secret: string, request: SignedRequest, timestamp: number): Record<string, string> {
  return {
    "X-HubSpot-Signature": signV2(secret, request),
    "X-HubSpot-Signature-Version": "v2",
    "X-HubSpot-Signature-v3": signV3(secret, request, timestamp),
    "X-HubSpot-Request-Timestamp": String(timestamp),
  };
}
