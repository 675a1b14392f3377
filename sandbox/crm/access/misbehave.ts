import type { NextFunction, Request, Response } from "express";

/** How an answer goes wrong. What is left out is as it should be. */
export interface Misbehaviour {
  status?: number;
  headers?: Record<string, string>;
  /** Instead of the true body: a text or bytes as they are, anything else as JSON. */
  body?: unknown;
  /** Makes the body out of the true one, so the call must be carried out. */
  change?: (truth: unknown, request: Request) => unknown;
  /** What HubSpot takes the call's body for, such as only a part of a batch. */
  understand?: (body: unknown) => unknown;
  /** Milliseconds before anything is answered. */
  delayMs?: number;
  /** Where the answer ends before its end. */
  stop?: Stop;
}

export interface Stop {
  /** Bytes of the body that are still sent; `nothing`: not even the headers. */
  after: "nothing" | "headers" | number;
  /**
   * Then the connection is closed, stays open without a word, or brings one byte now and then; `garbage` is no HTTP, and
   * `flood` a body without an end.
   */
  then: "cut" | "hang" | "drip" | "garbage" | "flood";
}

/** Which calls go wrong, and how often. */
export interface Misbehaving extends Misbehaviour {
  method?: string;
  /** Of the address without its query. */
  path?: RegExp;
  /** Only calls that name one of these, in the address or as a value of the body: records, keys, tokens. */
  ids?: string[];
  /** Always, when left out. */
  times?: number;
  /** Whether the call is carried out all the same; a true body to be changed or cut needs that. */
  carriedOut?: boolean;
}

const DRIP_MS = 20;
const FLOOD_CHUNK = Buffer.alloc(2 ** 20, " ");

function isAbout(rule: Misbehaving, req: Request): boolean {
  if (rule.method && rule.method !== req.method) return false;
  if (rule.path && !rule.path.test(req.path)) return false;
  if (!rule.ids) return true;
  const body = JSON.stringify(req.body ?? null);
  const segments = req.path.split("/").map(decodeURIComponent);
  return rule.ids.some((id) => segments.includes(id) || body.includes(JSON.stringify(id)));
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
}

/** Lets the call be carried out, and hands over what would have been answered. */
function catchAnswer(res: Response, caught: (truth: Buffer) => void): void {
  const end = res.end.bind(res);
  res.end = ((chunk?: string | Buffer) => {
    res.end = end as Response["end"];
    caught(chunk === undefined || typeof chunk === "function" ? Buffer.alloc(0) : Buffer.from(chunk));
    return res;
  }) as Response["end"];
}

function bodyOf(rule: Misbehaving, req: Request, truth: Buffer): Buffer {
  if (rule.change) return bytesOf(rule.change(truth.length > 0 ? JSON.parse(truth.toString()) : undefined, req));
  return "body" in rule ? bytesOf(rule.body) : truth;
}

function drip(res: Response): void {
  const timer = setInterval(() => res.write(" "), DRIP_MS);
  res.once("close", () => clearInterval(timer));
}

/** As much as the other side takes. */
function flood(res: Response): void {
  while (!res.destroyed && res.write(FLOOD_CHUNK));
  if (!res.destroyed) res.once("drain", () => flood(res));
}

function stopAt(res: Response, body: Buffer, { after, then }: Stop): void {
  if (then === "garbage") return void res.socket?.end("Sorry, this is no HTTP.\r\n\r\n");
  if (after === "nothing") return void (then === "cut" && res.socket?.destroy());
  // More than ever comes, so that the end is not mistaken for the whole.
  if (then === "cut" || then === "hang") res.set("content-length", String(body.length + 1));
  res.flushHeaders();
  const part = body.subarray(0, after === "headers" ? 0 : after);
  const go = { cut: () => res.destroy(), hang: () => {}, drip: () => drip(res), flood: () => flood(res) }[then];
  if (part.length > 0) res.write(part, go);
  else go();
}

function answer(rule: Misbehaving, res: Response, body: Buffer): void {
  for (const name of ["content-length", "etag"]) res.removeHeader(name);
  if (rule.status !== undefined) res.status(rule.status);
  if (!res.hasHeader("content-type")) res.set("content-type", "application/json;charset=utf-8");
  res.set(rule.headers ?? {});
  if (rule.stop) stopAt(res, body, rule.stop);
  else res.end(body);
}

/**
 * HubSpot that hangs, cuts and refuses: what is added here goes wrong until it is removed, or as often as it says. The
 * kinds are in `misbehaviours.ts`.
 */
export function createMisbehaviour() {
  const rules: Misbehaving[] = [];
  const open = new Set<Response>();

  function take(req: Request): Misbehaving | undefined {
    const rule = rules.find((candidate) => isAbout(candidate, req));
    if (rule?.times !== undefined && --rule.times <= 0) rules.splice(rules.indexOf(rule), 1);
    return rule;
  }

  function misbehave(req: Request, res: Response, next: NextFunction): void {
    const rule = take(req);
    if (!rule) return next();
    open.add(res);
    res.once("close", () => open.delete(res));
    const goWrong = (truth: Buffer) => {
      const go = () => answer(rule, res, bodyOf(rule, req, truth));
      if (rule.delayMs === undefined) go();
      else setTimeout(go, rule.delayMs);
    };
    if (rule.understand) req.body = rule.understand(req.body);
    if (!rule.carriedOut && !rule.change && !rule.understand) return goWrong(Buffer.alloc(0));
    catchAnswer(res, goWrong);
    next();
  }

  return {
    misbehave,
    /** @returns ends it */
    add(rule: Misbehaving): () => void {
      const added = { ...rule };
      rules.push(added);
      return () => void (rules.includes(added) && rules.splice(rules.indexOf(added), 1));
    },
    /** From now on everything is as it should be; what hangs goes on hanging. */
    clear: (): void => void rules.splice(0),
    /** Answers that were begun, and neither ended nor given up by the other side. */
    open: (): number => open.size,
  };
}
export type MisbehaviourSwitch = Omit<ReturnType<typeof createMisbehaviour>, "misbehave">;
