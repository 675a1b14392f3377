/** A call of HubSpot's API as logs and metrics know it. */
export interface HubSpotCall {
  method: string;
  /** The path with `{id}` for every id. */
  template: string;
  /** 0 when HubSpot gave no usable answer. */
  status: number;
  /** The share of the account's rate limit that is left, 0 to 1; null where HubSpot does not say. */
  headroom: number | null;
  /** HubSpot's own id of the call; null where it does not say. */
  correlationId: string | null;
}

/** Metrics and logs must not hold ids; names of object types and properties stay. */
function templateOf(path: string): string {
  return path.replaceAll(/\/(?:\d+|[^/]*(?:@|%40)[^/]*)(?=\/|$)/g, "/{id}");
}

function headroomOf(headers: Headers): number | null {
  const left = headers.get("x-hubspot-ratelimit-remaining");
  const max = Number(headers.get("x-hubspot-ratelimit-max"));
  return left === null || !(max > 0) ? null : Number(left) / max;
}

/** Describes an answer; without one HubSpot could not be reached. */
export function describeCall(
  call: { method: string; path: string },
  response: { status: number; headers: Headers } | null,
): HubSpotCall {
  return {
    method: call.method,
    template: templateOf(call.path),
    status: response?.status ?? 0,
    headroom: response && headroomOf(response.headers),
    correlationId: response?.headers.get("x-hubspot-correlation-id") ?? null,
  };
}
