/** Field names of the HubSpot CLI's configuration that hold a secret, and everything named like one. */
const SECRET_KEY = /access.?key|api.?key|private.?key|secret|password|token|credential/i;

/** Values that HubSpot's own keys and tokens look like, whatever their field is called. */
const SECRET_VALUE = /^(?:pat-[a-z]{2}\d-|eyJ|Ci[A-Za-z0-9+/_-]{60,}|-----BEGIN)/;

/** The paths of all fields whose name or value looks like a secret, at any depth. */
export function findSecretKeys(value: unknown, path = ""): string[] {
  if (typeof value === "string") return SECRET_VALUE.test(value) ? [path] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const innerPath = path === "" ? key : `${path}.${key}`;
    return !Array.isArray(value) && SECRET_KEY.test(key) ? [innerPath] : findSecretKeys(inner, innerPath);
  });
}
