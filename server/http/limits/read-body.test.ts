import { EventEmitter } from "node:events";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BODY_LIMIT, createBodyReader } from "./read-body.ts";

const KILOBYTE = 1024;

/** A request whose body comes when the test says so. */
function arriving(reader: ReturnType<typeof createBodyReader>) {
  const request = new EventEmitter();
  const outcome: { body?: Buffer; code?: string } = {};
  const settled = reader.read(request as never).then(
    (body) => void (outcome.body = body),
    (error: { problem: { code: string } }) => void (outcome.code = error.problem.code),
  );
  return {
    outcome,
    settled,
    send: (chunk: Buffer) => request.emit("data", chunk),
    end: () => (request.emit("end"), request.emit("close"), settled),
    breakOff: () => (request.emit("close"), settled),
  };
}

describe("bodies whose sender is not known yet", () => {
  test("come out as they were sent, in whatever chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 40 }), async (chunks) => {
        const reader = createBodyReader();
        const body = arriving(reader);
        for (const chunk of chunks) body.send(Buffer.from(chunk));
        await body.end();
        expect(body.outcome.body).toEqual(Buffer.concat(chunks));
        expect(reader.held()).toBe(0);
      }),
    );
  });

  test("never hold more than they may, and the oldest makes room", async () => {
    const limit = 64 * KILOBYTE;
    const step = fc.record({ who: fc.nat(30), bytes: fc.integer({ min: 1, max: 20 * KILOBYTE }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 120 }), async (steps) => {
        const reader = createBodyReader(limit);
        const bodies = Array.from({ length: 31 }, () => arriving(reader));
        for (const { who, bytes } of steps) {
          bodies[who]?.send(Buffer.alloc(bytes));
          expect(reader.held()).toBeLessThanOrEqual(limit);
        }
        await new Promise(setImmediate);
        const crowdedOut = bodies.map(({ outcome }) => outcome.code === "busy");
        for (const body of bodies) await body.end();
        expect(reader.held()).toBe(0);
        expect(bodies.map(({ outcome }) => outcome.body === undefined)).toEqual(crowdedOut);
        // Whoever began before somebody that was crowded out holds nothing any more.
        const last = crowdedOut.lastIndexOf(true);
        expect(crowdedOut.slice(0, last + 1).every(Boolean)).toBe(true);
      }),
    );
  });

  test("of a megabyte in single bytes take no more than twice their length", async () => {
    const reader = createBodyReader();
    const body = arriving(reader);
    const byte = Buffer.from("x");
    for (let length = 1; length <= BODY_LIMIT; length++) {
      body.send(byte);
      if (length % 10_000 === 0) expect(reader.held()).toBeLessThanOrEqual(2 * length);
    }
    await body.end();
    expect(body.outcome.body?.length).toBe(BODY_LIMIT);
  });

  test("are refused at the first byte over a megabyte, and given up when they break off", async () => {
    const reader = createBodyReader();
    const large = arriving(reader);
    large.send(Buffer.alloc(BODY_LIMIT));
    large.send(Buffer.alloc(1));
    await large.settled;
    expect(large.outcome.code).toBe("body-too-large");
    const half = arriving(reader);
    half.send(Buffer.alloc(1_000));
    await half.breakOff();
    expect([half.outcome.code, reader.held()]).toEqual(["invalid-request", 0]);
  });
});
