import { expect, test } from "vitest";
import { databaseTrouble } from "./database-trouble.ts";
import { DatabaseAwayError } from "./database-away-error.ts";
import { DatabaseStoppedError } from "../store/engine/stoppable-pglite.ts";

const refused = (code: string) => Object.assign(new Error("refused"), { severity: "ERROR", code });

test.each([
  ["a full disk", refused("53100"), "cannot-save"],
  ["a server that may only be read", refused("25006"), "cannot-save"],
  ["a connection that went silent", new DatabaseAwayError("The database did not answer."), "database-away"],
  ["an embedded database that has stopped", new DatabaseStoppedError(new Error("PANIC")), "database-away"],
  ["a statement that took too long", refused("57014"), "database-away"],
  ["a lock that was not free in time", refused("55P03"), "database-away"],
  ["two writers in each other's way", refused("40P01"), "database-away"],
  ["a transaction that another one overtook", refused("40001"), "database-away"],
  ["a server without memory", refused("53200"), "database-away"],
  ["a disk that cannot be read", refused("58030"), "database-away"],
  ["a statement that is wrong", refused("42703"), null],
  ["a value that is wrong", refused("22P05"), null],
  ["a row that is there already", refused("23505"), null],
  ["a mistake of ours", new TypeError("undefined is not a function"), null],
  ["an error of another system", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }), null],
  ["nothing", null, null],
])("%s", (_what, error, trouble) => {
  expect(databaseTrouble(error)).toBe(trouble);
});
