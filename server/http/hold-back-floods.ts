import type { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Request, RequestHandler, Response } from "express";
import { createTokenBuckets } from "./token-buckets.ts";

/** Whoever sets the app up makes mistakes, and gets help at once; nobody makes more of them a second. */
const MISTAKES_PER_SECOND = 20;
const HOLD_MS = 3_000;
/** Each held connection costs some 10 KB here, and two connections of a proxy in front. */
const HELD = 500;

/**
 * Slows a flood of refused requests at its source. Beyond what may be mistakes, the connection of a refused request is held:
 * nothing more is read from it, so that its sender must wait, and after three seconds it gets its answer and is closed. With so
 * many held already, the others are answered and closed at once. A reverse proxy sends one request at a time over each of
 * its connections: to hold one holds nobody else.
 */
export function holdBackFloods() {
  const mistakes = createTokenBuckets({ perSecond: MISTAKES_PER_SECOND, burst: MISTAKES_PER_SECOND });
  const closing = new WeakSet<Socket>();
  let held = 0;
  return {
    /** What came in the same packets behind a held request is not answered. Comes before everything that costs. */
    ignoreRest: ((request, _response, next) => {
      if (!closing.has(request.socket)) next();
    }) satisfies RequestHandler,

    /** Settles when a refused request is to be answered. */
    async refused({ socket }: Request, response: Response): Promise<void> {
      if (mistakes.take("all", performance.now()) === 0) return;
      response.set("connection", "close");
      closing.add(socket);
      socket.pause();
      if (held >= HELD) return;
      held++;
      await setTimeout(HOLD_MS);
      held--;
    },
  };
}
