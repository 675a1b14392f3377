import type { Told } from "@partner-standing/contract/reports/report";
import { describe, expect, test } from "vitest";
import { createPrinter, PrinterBusyError } from "../../server/reports/print-report.ts";
import type { Printed } from "../../server/reports/report-pdf.ts";

const TOLD: Told = {
  on: "2026-11-22",
  asOf: "November 22, 2026",
  chapters: [],
  register: null,
  sources: ["Requirements by tier"],
  columns: { asOf: "as of", clause: "source", printed: "Sources" },
  amountsShown: true,
  freshness: { asOf: null, syncing: false, progress: null, problem: null } as unknown as Told["freshness"],
};
const REPORT: Printed = { told: TOLD, portalId: 4711, heading: "Partner Standing Q4 2026", language: "en" };

describe("printing a report", () => {
  test("is work of another thread", async () => {
    const print = createPrinter();
    const [whole, own] = [process.cpuUsage(), process.threadCpuUsage()];
    const pdf = await print(REPORT);
    const spent = ({ user, system }: NodeJS.CpuUsage) => user + system;
    const share = spent(process.threadCpuUsage(own)) / spent(process.cpuUsage(whole));
    console.info(`The service's own thread had ${(share * 100).toFixed(0)} % of the work.`);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(share).toBeLessThan(0.5);
  });

  test("that fails is told, and the next is printed", async () => {
    const print = createPrinter();
    const broken = print({ ...REPORT, told: { ...TOLD, sources: null as never } });
    const next = print(REPORT);
    await expect(broken).rejects.toThrow(/null/);
    expect((await next).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("is refused while many wait, and goes on when they are through", async () => {
    const print = createPrinter();
    const many = Array.from({ length: 11 }, () =>
      print(REPORT).then(
        () => "printed",
        (error: unknown) => error,
      ),
    );
    const ends = await Promise.all(many);
    expect(ends.filter((end) => end === "printed")).toHaveLength(10);
    expect(ends.at(-1)).toBeInstanceOf(PrinterBusyError);
    expect((await print(REPORT)).length).toBeGreaterThan(0);
  });
});
