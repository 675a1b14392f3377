import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Printed } from "./report-pdf.ts";

/** Reports that wait for their turn. Whoever comes later is asked to come again. */
const WAITING = 10;
/** Two pages need about 60 megabytes. */
const MEGABYTES = 256;

/** So many reports are being printed that another would wait too long. */
export class PrinterBusyError extends Error {
  override name = "PrinterBusyError";
}

/** In a thread of its own, whose modules and fonts go with it: laying out two pages takes seconds, in which nobody else would be answered. */
async function printAside(printed: Printed): Promise<Buffer> {
  const thread = new Worker(new URL(import.meta.url), {
    workerData: printed,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  // Who waits for the report keeps the process; the thread need not.
  thread.unref();
  const [pdf] = (await once(thread, "message")) as [Uint8Array<ArrayBuffer>];
  return Buffer.from(pdf);
}

/**
 * Prints one report after the other.
 * @throws PrinterBusyError
 */
export function createPrinter() {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (printed: Printed): Promise<Buffer> => {
    if (waiting >= WAITING) throw new PrinterBusyError(`${waiting} reports are waiting to be printed`);
    waiting += 1;
    const pdf = last.then(() => printAside(printed)).finally(() => (waiting -= 1));
    last = pdf.catch(() => undefined);
    return pdf;
  };
}

if (!isMainThread) {
  const { reportPdf } = await import("./report-pdf.ts");
  const pdf = Uint8Array.from(await reportPdf(workerData as Printed));
  parentPort?.postMessage(pdf, [pdf.buffer]);
}
