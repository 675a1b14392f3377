import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import express, { type Request, type Response } from "express";
import { createCrm } from "../../../sandbox/crm/create-crm.ts";
import type { Misbehaving } from "../../../sandbox/crm/access/misbehave.ts";
import { MISBEHAVIOURS } from "../../../sandbox/crm/access/misbehaviours.ts";
import { listen } from "../../../server/process/listen.ts";

/** What goes wrong with a call: its answer instead of HubSpot's, no answer, or an answer to a part of the batch. */
export type Trouble = number | "nothing" | "no-answer-but-done" | "first-only";

const REFUSAL = { status: "error", category: "RATE_LIMITS", message: "not now" };

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
const FIRST_ONLY: Misbehaving = {
  status: 207,
  understand: (body) => ({ ...(body as object), inputs: (body as { inputs: object[] }).inputs.slice(0, 1) }),
  change: (truth) => ({
    ...(truth as object),
    numErrors: 1,
    errors: [{ ...REFUSAL, context: {}, errors: [], links: {} }],
  }),
};

function misbehaviourOf(trouble: Trouble): Misbehaving {
  if (trouble === "nothing") return MISBEHAVIOURS["a connection that is closed"];
  if (trouble === "no-answer-but-done") return MISBEHAVIOURS["done, and closed"];
  if (trouble === "first-only") return FIRST_ONLY;
  return { status: trouble, headers: { "retry-after": "0.01" }, body: REFUSAL };
}

/** The stand-in CRM behind a door that notes calls, and that can do something before and after they are carried out. */
export async function crmBehindDoor(snapshot: PortalSnapshot) {
  const crm = createCrm({ snapshot });
  const calls: string[] = [];
  let around: Around = { before: async () => true, after: async () => {} };
  const door = express();
  door.use(express.json({ limit: "3mb" }), async (request, response, next) => {
    const call = callOf(request);
    if (!call) return next();
    calls.push(call);
    if (!(await around.before(call))) return void request.socket.destroy();
    beforeAnswer(response, () => around.after(call));
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
    fail(call: string, ...next: Trouble[]): void {
      for (const trouble of next)
        crm.misbehaviour.add({ ...misbehaviourOf(trouble), path: new RegExp(`/${call}$`), times: 1 });
    },
    watch(each: Around) {
      around = each;
    },
    tasks: () => crm.objects.find("tasks", "", 1000),
  };
}
