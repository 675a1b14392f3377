import type { Request } from "express";

/**
 * The template of the route that answers a request, never an id or a query in it; `unmatched` where none was reached.
 * On its way out an error loses the path under which a router is mounted, so it is looked up in the address.
 */
export function routeOf(request: Request): string {
  const template = (request.route as { path: string } | undefined)?.path;
  if (template === undefined) return "unmatched";
  const [address = ""] = request.originalUrl.split("?");
  const path = address.toLowerCase().replace(/\/$/, "");
  return path.endsWith(template) ? path : template;
}
