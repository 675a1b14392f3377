import type { NextFunction, Request, Response } from "express";

export interface RecordedCall {
  method: string;
  /** As the OpenAPI documents write it, `/crm/objects/2026-09/{objectType}`; as called when no endpoint answered. */
  path: string;
  /** 0 while the call is under way. */
  status: number;
}

/** Notes every call, so that a test or a benchmark can count them. */
export function createCallRecorder() {
  const calls: RecordedCall[] = [];

  function record(req: Request, res: Response, next: NextFunction): void {
    const call = { method: req.method, path: req.baseUrl + req.path, status: 0 };
    calls.push(call);
    res.on("finish", () => {
      call.status = res.statusCode;
      const template: unknown = req.route?.path;
      if (typeof template === "string") call.path = template.replaceAll(/:(\w+)/g, "{$1}");
    });
    next();
  }

  return {
    record,
    calls: {
      list: (): readonly RecordedCall[] => calls,
      /** All calls, or those with this method and path. */
      count: (method?: string, path?: string): number =>
        calls.filter((call) => (!method || call.method === method) && (!path || call.path === path)).length,
      reset: (): void => void calls.splice(0),
    },
  };
}
export type CallRecorder = ReturnType<typeof createCallRecorder>["calls"];
