import type { Request, RequestHandler } from "express";
import { ProblemError } from "../../errors/problem-error.ts";

/** HubSpot's own limit, and ours: nothing larger is read. */
export const BODY_LIMIT = 2 ** 20;
/**
 * What all bodies may hold that are still on their way: 32 of the largest, or some 500 full batches of webhooks. HubSpot sends
 * a body in one go, so what is unfinished for long is a sender who wants to hold memory.
 */
const ALL_LIMIT = 32 * BODY_LIMIT;

/** A body on its way, in a buffer that grows: many tiny chunks would each cost more than the bytes in them. */
interface Arriving {
  buffer: Buffer;
  length: number;
  giveUp: (reason: ProblemError) => void;
}

const NOTHING = Buffer.alloc(0);

const tooLarge = () => new ProblemError("body-too-large", "The body is larger than 1 MB.");
const crowdedOut = () =>
  new ProblemError("busy", "Too many bodies were on their way at once, and this one for the longest. Send it again.");
const brokenOff = () => new ProblemError("invalid-request", "The body broke off.");

/**
 * Reads bodies of which nobody knows yet whether HubSpot sent them, and holds no more than `allLimit` bytes of them: the one
 * that is on its way for the longest makes room for what comes.
 */
export function createBodyReader(allLimit = ALL_LIMIT) {
  /** The oldest first. */
  const arriving = new Set<Arriving>();
  let held = 0;

  function forget(body: Arriving): void {
    if (arriving.delete(body)) held -= body.buffer.length;
  }

  function grow(body: Arriving, needed: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.min(BODY_LIMIT, Math.max(needed, 2 * body.buffer.length)));
    body.buffer.copy(grown, 0, 0, body.length);
    held += grown.length - body.buffer.length;
    body.buffer = grown;
    for (const oldest of arriving) if (held > allLimit) oldest.giveUp(crowdedOut());
  }

  function add(body: Arriving, chunk: Buffer): void {
    const length = body.length + chunk.length;
    if (length > BODY_LIMIT) return body.giveUp(tooLarge());
    if (length > body.buffer.length) grow(body, length);
    chunk.copy(body.buffer, body.length);
    body.length = length;
  }

  return {
    /** The whole body, empty where there is none. @throws ProblemError */
    read(request: Pick<Request, "on" | "off">): Promise<Buffer> {
      return new Promise((resolve, reject) => {
        const body: Arriving = { buffer: NOTHING, length: 0, giveUp };
        const onData = (chunk: Buffer) => add(body, chunk);
        const onClose = () => giveUp(brokenOff());
        function giveUp(reason: ProblemError): void {
          forget(body);
          body.buffer = NOTHING;
          // What still comes is thrown away as it comes.
          request.off("data", onData);
          reject(reason);
        }
        arriving.add(body);
        request.on("data", onData).on("error", onClose).on("close", onClose);
        request.on("end", () => {
          forget(body);
          resolve(body.buffer.subarray(0, body.length));
        });
      });
    },
    /** Bytes of the bodies that are still on their way. */
    held: () => held,
  };
}

/** Reads the body as the bytes that HubSpot signed. */
export function readBody(): RequestHandler {
  const bodies = createBodyReader();
  return async (request, response, next) => {
    try {
      request.body = await bodies.read(request);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === "busy") response.set("connection", "close");
      throw error;
    }
    next();
  };
}
