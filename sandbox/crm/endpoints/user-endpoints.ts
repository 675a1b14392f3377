import type { Express } from "express";
import * as z from "zod";
import { objectNotFound } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import { FlagSchema, pageSizeSchema, readQuery } from "../read-input.ts";

type User = Portal["users"][number];

const CREATED_AT = "2020-01-01T00:00:00.000Z";
const ListSchema = z.object({ limit: pageSizeSchema(500, 100), after: z.string().optional() });
const OwnersSchema = ListSchema.extend({ email: z.string().optional(), archived: FlagSchema });
const UserSchema = z.object({ idProperty: z.enum(["USER_ID", "EMAIL"]).default("USER_ID") });

/** The account's people: as users, and as owners of records. */
export function userEndpoints(app: Express, { users }: Portal): void {
  const active = users.filter((user) => !user.deactivated);

  app.get("/crm/owners/2026-09", (req, res) => {
    const { email, archived, ...page } = readQuery(OwnersSchema, req.query);
    const owners = users.filter((user) => Boolean(user.deactivated) === archived && (!email || user.email === email));
    res.json(onePage(owners, page, representOwner));
  });

  app.get("/settings/users/2026-03/teams", (_req, res) => {
    res.json({ results: idsIn(active, teamIdsOf).map((id) => representTeam(id, active)) });
  });

  app.get("/settings/users/2026-03/roles", (_req, res) => {
    const results = idsIn(active, roleIdsOf).map((id) => ({ id, name: `Role ${id}`, requiresBillingWrite: false }));
    res.json({ results });
  });

  app.get("/settings/users/2026-03", (req, res) => {
    res.json(onePage(active, readQuery(ListSchema, req.query), representUser));
  });

  app.get("/settings/users/2026-03/:userId", (req, res) => {
    const { userId } = req.params;
    const { idProperty } = readQuery(UserSchema, req.query);
    const user = active.find(({ id, email }) => (idProperty === "EMAIL" ? email : id) === userId);
    if (!user) throw objectNotFound(userId);
    res.json(representUser(user));
  });
}

const teamIdsOf = ({ teamIds = [] }: User) => teamIds;
const roleIdsOf = ({ roleIds = [] }: User) => roleIds;

/** A snapshot knows teams and roles by the ids that its users have. */
function idsIn(users: User[], idsOf: (user: User) => string[]): string[] {
  return [...new Set(users.flatMap(idsOf))].sort();
}

/** The first team of a user is the primary one. */
function representTeam(id: string, users: User[]) {
  const idsOf = (isPrimary: boolean) =>
    users.filter((user) => teamIdsOf(user).includes(id) && (teamIdsOf(user)[0] === id) === isPrimary);
  return {
    id,
    name: `Team ${id}`,
    userIds: idsOf(true).map((user) => user.id),
    secondaryUserIds: idsOf(false).map((user) => user.id),
  };
}

function onePage(users: User[], { limit, after }: z.output<typeof ListSchema>, represent: (user: User) => object) {
  const start = after === undefined ? 0 : users.findIndex(({ id }) => id === after) + 1;
  const page = users.slice(start, start + limit);
  const last = page.at(-1);
  const more = last !== undefined && users.length > start + limit;
  return { results: page.map(represent), ...(more && { paging: { next: { after: last.id } } }) };
}

/**
 * Owner and user ids differ at HubSpot; a snapshot knows only one id of a person, which serves as both. Somebody
 * deactivated is an archived owner without a user.
 */
function representOwner({ id, email, firstName, lastName, deactivated = false }: User) {
  const userId = Number(id);
  return {
    id,
    email,
    type: "PERSON",
    firstName,
    lastName,
    ...(Number.isSafeInteger(userId) && {
      ...(!deactivated && { userId }),
      userIdIncludingInactive: userId,
    }),
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    archived: deactivated,
  };
}

function representUser({ id, email, firstName, lastName, superAdmin = true, roleIds = [], teamIds = [] }: User) {
  const [primaryTeamId, ...secondaryTeamIds] = teamIds;
  const teams = { ...(primaryTeamId !== undefined && { primaryTeamId }), secondaryTeamIds };
  return { id, email, firstName, lastName, roleIds, superAdmin, ...teams };
}
