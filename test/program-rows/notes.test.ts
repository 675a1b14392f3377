import { NotesSchema } from "@partner-standing/contract/programs/notes";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SETTINGS_PORTAL } from "../service/fixture/settings-portal.ts";
import { startTestService } from "../service/start-test-service.ts";

let running: Awaited<ReturnType<typeof startTestService>>;

beforeAll(async () => {
  running = await startTestService({ snapshot: SETTINGS_PORTAL, today: "2026-11-22" });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
});

async function ask(query: string) {
  const answer = NotesSchema.parse((await running.get(`/api/notes${query}`)).data);
  return { ...answer, notes: answer.sections.flatMap(({ notes }) => notes) };
}

describe("the notes on the programs", () => {
  test("of a place are a few lines without a heading, in the language that is asked for", async () => {
    const { on, sections, nothing } = await ask("?place=B07&tier=premier&language=de");
    expect(on).toBe("2026-11-22");
    expect(nothing).toBeNull();
    expect(sections.map(({ pack, title }) => [pack, title])).toEqual([["technology", null]]);
    expect(sections[0]?.notes).toEqual([
      {
        id: "nominations-premier",
        text: expect.stringContaining("Nur Premier Partner außerhalb des Kernprogramms"),
        until: null,
        printed:
          "Die Vorteile des Programms im Detail (Leitfaden zum Technology Partner Program 2026: deutsche Ausgabe, Zeile 518; französische Ausgabe, Zeile 513)",
        citations: [
          { document: "000_767800270b4ee6ef.txt", lines: "518" },
          { document: "002_222c4728e680c2f1.txt", lines: "513" },
        ],
      },
    ]);
  });

  test("begin with what is said of this place alone", async () => {
    const { notes } = await ask("?place=B05&tier=leading");
    expect(notes.map(({ id }) => id)).toEqual(["baseline-forms", "app-quality"]);
  });

  test("of a place with many stand under headings", async () => {
    const { sections } = await ask("?place=poc-form");
    expect(sections.map(({ title }) => title)).toEqual(["Contacts and what they do", "Messages and help"]);
  });

  test("for members of another program are not told; once the account is one, of several packs under one heading", async () => {
    expect(await ask("?place=lead")).toMatchObject({ sections: [], nothing: "There is nothing to add." });
    const { version } = (await running.get("/api/settings")).data as { version: number };
    const changes = { programs: ["technology", "solutions"] };
    const body = { section: "programs", version, changes, idempotencyKey: crypto.randomUUID() };
    const saved = await running.send("/api/settings", { method: "PUT", body: JSON.stringify(body) });
    expect(await saved.json()).toMatchObject({ ok: true });
    const { sections, notes } = await ask("?place=lead");
    expect(sections.map(({ title }) => title)).toEqual(["Registering a lead", "What is paid, and how"]);
    expect(notes.map(({ id }) => id)).toEqual(expect.arrayContaining(["lead-paid", "statement-address"]));
  });

  test.each(LANGUAGES)(
    "without a place are all of the day, section by section of each pack, in %s",
    async (language) => {
      const { sections, notes } = await ask(`?language=${language}`);
      expect(new Set(sections.map(({ pack }) => pack))).toEqual(
        new Set(["technology", "registration", "commission", "solutions"]),
      );
      expect(sections.map(({ title }) => title)).not.toContain(null);
      expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
      expect(notes.filter(({ printed }) => /\.txt|undefined/.test(printed))).toEqual([]);
    },
  );

  test("of another day are those that hold then", async () => {
    const before = await ask("?on=2026-07-14");
    expect(before.notes.find(({ id }) => id === "two-packages")?.until).toBe("2026-07-14");
    expect((await ask("?on=2026-07-15")).notes.map(({ id }) => id)).not.toContain("two-packages");
    const none = await ask("?on=1999-12-31&place=lead&language=fr");
    expect(none).toMatchObject({ on: "1999-12-31", sections: [], nothing: "Il n’y a rien à ajouter." });
  });

  test.each([
    ["place=nowhere", "place"],
    ["tier=gold", "tier"],
    ["language=xx", "language"],
    ["on=2026-02-30", "on"],
  ])("refuse %s and name the field", async (query, field) => {
    const response = await running.send(`/api/notes?${query}`, {});
    expect({ status: response.status, ...((await response.json()) as object) }).toMatchObject({
      status: 400,
      ok: false,
      error: { code: "invalid-request", field },
    });
  });

  test("are for whoever HubSpot signs for, in an account that is connected", async () => {
    expect((await running.send("/api/notes", { secret: "another-secret" })).status).toBe(401);
    const stranger = await running.send("/api/notes", { portalId: 99 });
    expect(await stranger.json()).toMatchObject({ ok: false, error: { code: "not-connected" } });
  });
});
