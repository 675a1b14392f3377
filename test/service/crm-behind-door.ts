import type { PortalSnapshot } from "@partner-standing/contract/portal-snapshot";
import express, { type Request, type Response } from "express";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { listen } from "../../server/listen.ts";

/** What goes wrong with a call: its answer instead of HubSpot's, no answer, or an answer to a part of the batch. */
export type Trouble = number | "nothing" | "no-answer-but-done" | "first-only";

interface Around {
  /** Before a call is carried out; false: it is lost on its way. */
  before: (call: string) => Promise<boolean>;
  /** When a call was carried out, before its answer goes out. */
  after: (call: string) => Promise<void>;
}

/** HubSpot's calls about tasks and the writing of records, by the end of their path, such as `tasks/batch/upsert`. */
function callOf({ path }: Request): string | null {
  return (
    /^\/crm\/(?:objects|associations)\/[^/]+\/(tasks\/.*batch\/.+|(?:contacts|companies)\/batch\/update)$/.exec(
      path,
    )?.[1] ?? null
  );
}

/** Does something between the carrying out of a call and its answer. */
function beforeAnswer(response: Response, work: () => Promise<void>): void {
  const end = response.end.bind(response) as (...written: unknown[]) => Response;
  response.end = ((...written: unknown[]) => {
    void work().then(() => end(...written));
    return response;
  }) as Response["end"];
}

/** HubSpot takes the first input and answers 207 with a reason for the rest. */
function takeFirstOnly(request: Request, response: Response): void {
  const { inputs } = request.body as { inputs: object[] };
  request.body = { ...request.body, inputs: inputs.slice(0, 1) };
  const json = response.json.bind(response);
  const errors = [{ status: "error", category: "RATE_LIMITS", message: "not all", context: {}, errors: [], links: {} }];
  response.json = (body: object) => json.call(response.status(207), { ...body, numErrors: 1, errors });
}

/** The stand-in CRM behind a door that can misbehave, and that can do something when a call was carried out. */
export async function crmBehindDoor(snapshot: PortalSnapshot) {
  const crm = createCrm({ snapshot });
  const troubles = new Map<string, Trouble[]>();
  const calls: string[] = [];
  let around: Around = { before: async () => true, after: async () => {} };
  const door = express();
  door.use(express.json({ limit: "3mb" }), async (request, response, next) => {
    const call = callOf(request);
    if (!call) return next();
    calls.push(call);
    if (!(await around.before(call))) return void request.socket.destroy();
    const trouble = troubles.get(call)?.shift();
    if (trouble === "nothing") return void request.socket.destroy();
    if (typeof trouble === "number")
      return void response
        .status(trouble)
        .set("retry-after", "0.01")
        .json({ status: "error", message: "not now", category: "RATE_LIMITS" });
    if (trouble === "first-only") takeFirstOnly(request, response);
    beforeAnswer(response, async () => {
      if (trouble === "no-answer-but-done") request.socket.destroy();
      await around.after(call);
    });
    next();
  });
  door.use(crm.app);
  const server = await listen(door, 0);
  return {
    crm,
    door,
    server,
    /** All of these calls so far, in order. */
    calls,
    /** Lets the next calls of this kind go wrong, one after the other. */
    fail: (call: string, ...next: Trouble[]) => void troubles.set(call, next),
    watch(each: Around) {
      around = each;
    },
    tasks: () => crm.objects.find("tasks", "", 1000),
  };
}
