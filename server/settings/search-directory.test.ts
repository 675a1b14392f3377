import { expect, test } from "vitest";
import type { AccountUser } from "../hubspot/people.ts";
import { searchDirectory } from "./search-directory.ts";

const user = (id: string, firstName: string, email: string | null): AccountUser => ({
  id,
  email,
  firstName,
  superAdmin: false,
  roleIds: [],
});
const staff = {
  users: [user("501", "Ada", "ada@partner.example"), user("502", "Luc", null)],
  owners: [
    { id: "1", email: "ADA@partner.example", firstName: "Ada" },
    { id: "2", email: "eva@partner.example", firstName: "Eva" },
  ],
  teams: [{ id: "71", name: "North" }],
  roles: [],
};

test("people are found by name and address, once an address; teams and roles come along", () => {
  expect(searchDirectory(staff, [], "partner").people.map(({ email }) => email)).toEqual([
    "ada@partner.example",
    "eva@partner.example",
  ]);
  expect(searchDirectory(staff, [], "eva")).toMatchObject({
    people: [{ kind: "owner", id: "2" }],
    teams: [{ id: "71" }],
  });
});

test("contacts that HubSpot found come after the staff", () => {
  const contacts = [
    { id: "7", name: "Eva Kunde", email: "eva@kunde.example", title: "Buyer" },
    { id: "8", name: "Eva", email: "eva@partner.example", title: null },
  ];
  expect(searchDirectory(staff, contacts, "eva").people).toEqual([
    { kind: "owner", id: "2", email: "eva@partner.example", name: "Eva" },
    { kind: "contact", id: "7", name: "Eva Kunde", email: "eva@kunde.example", title: "Buyer" },
  ]);
});
