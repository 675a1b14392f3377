import type { Express, Request } from "express";
import * as z from "zod";
import { type BatchError, HubSpotError, answerBatch, batchError, missingObjects } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import { IdSchema, inputsSchema, readBody } from "../read-input.ts";
import {
  type Association,
  type Reference,
  associateRecords,
  associationTypes,
  dissociateRecords,
  liveAssociations,
} from "../records/associations.ts";
import { type StoredType, objectKind, requireObjectType } from "../records/object-kinds.ts";
import { findRecord, requireRecord } from "../records/represent-record.ts";
import { compareIds } from "../records/record-store.ts";
import { AssociationSpecSchema } from "../records/write-record.ts";

const PATH = "/crm/associations/2026-09/:fromObjectType/:toObjectType/batch";
const DEFAULT_PATH =
  "/crm/objects/2026-09/:fromObjectType/:fromObjectId/associations/default/:toObjectType/:toObjectId";
const PAGE = 500;

const ReadSchema = z.object({ inputs: inputsSchema(IdSchema.extend({ after: z.string().optional() }), 1000) });
const LinkSchema = z.object({ from: IdSchema, to: IdSchema, types: z.array(AssociationSpecSchema).min(1) });
const CreateSchema = z.object({ inputs: inputsSchema(LinkSchema, 2000) });
const AssociateSchema = z.object({ inputs: inputsSchema(z.object({ from: IdSchema, to: IdSchema }), 2000) });
const ArchiveSchema = z.object({
  inputs: inputsSchema(z.object({ from: IdSchema, to: z.array(IdSchema) }), 100),
});

/** Which records belong together. */
export function associationEndpoints(app: Express, portal: Portal): void {
  app.post(`${PATH}/read`, (req, res) => {
    const { from, to } = typesOf(req);
    const read = readBody(ReadSchema, req.body).inputs.map(({ id, after }) => ({
      id,
      page: associationPage(liveAssociations(portal, { type: from, id }, to), after),
    }));
    const results = read.flatMap(({ id, page }) => (page ? [{ from: { id }, ...page }] : []));
    const errors = read.flatMap(({ id, page }) => (page ? [] : [nothingAssociated(from, id, to)]));
    answerBatch(res, portal, { results, errors });
  });

  app.post(`${PATH}/create`, (req, res) => {
    const { from, to } = typesOf(req);
    const { inputs } = readBody(CreateSchema, req.body);
    for (const { types } of inputs) requireTypes(from, to, types);
    const tried = inputs.map(({ from: { id: fromId }, to: { id: toId }, types }) => {
      const ends = [
        { type: from, id: fromId },
        { type: to, id: toId },
      ] as const;
      const errors = missingEnds(portal, ...ends);
      const primary = requireTypes(from, to, types).some((type) => type.primary);
      if (errors.length === 0) associateRecords(portal, ...ends, { primary });
      return { fromId, toId, errors, labels: primary ? ["Primary"] : [] };
    });
    const results = tried
      .filter(({ errors }) => errors.length === 0)
      .map(({ fromId, toId, labels }) => ({
        fromObjectTypeId: objectKind(from).typeId,
        fromObjectId: fromId,
        toObjectTypeId: objectKind(to).typeId,
        toObjectId: toId,
        labels,
      }));
    answerBatch(res, portal, { results, errors: tried.flatMap(({ errors }) => errors) });
  });

  app.post(`${PATH}/associate/default`, (req, res) => {
    const { from, to } = typesOf(req);
    const tried = readBody(AssociateSchema, req.body).inputs.map((input) => {
      const ends = [
        { type: from, id: input.from.id },
        { type: to, id: input.to.id },
      ] as const;
      const errors = missingEnds(portal, ...ends);
      return { errors, results: errors.length === 0 ? associateByDefault(portal, ...ends) : [] };
    });
    answerBatch(res, portal, {
      results: tried.flatMap(({ results }) => results),
      errors: tried.flatMap(({ errors }) => errors),
    });
  });

  app.post(`${PATH}/archive`, (req, res) => {
    const { from, to } = typesOf(req);
    for (const input of readBody(ArchiveSchema, req.body).inputs)
      for (const { id } of input.to) dissociateRecords(portal, { type: from, id: input.from.id }, { type: to, id });
    answerBatch(res, portal, { results: [] });
  });

  app.put(DEFAULT_PATH, (req, res) => {
    const { from, to } = typesOf(req);
    const fromId = requireRecord(portal, from, req.params.fromObjectId).id;
    const toId = requireRecord(portal, to, req.params.toObjectId).id;
    answerBatch(res, portal, {
      results: associateByDefault(portal, { type: from, id: fromId }, { type: to, id: toId }),
    });
  });
}

function typesOf(req: Request<{ fromObjectType: string; toObjectType: string }>) {
  return { from: requireObjectType(req.params.fromObjectType), to: requireObjectType(req.params.toObjectType) };
}

/** Undefined when there is nothing to show. */
function associationPage(all: Association[], after?: string) {
  const rest = all.filter(({ toId }) => after === undefined || compareIds(toId, after) > 0);
  const page = rest.slice(0, PAGE);
  if (page.length === 0) return undefined;
  const to = page.map(({ toId, types }) => ({
    toObjectId: toId,
    associationTypes: types.map(({ typeId, primary }) => ({
      category: "HUBSPOT_DEFINED",
      typeId,
      ...(primary && { label: "Primary" }),
    })),
  }));
  return { to, ...(rest.length > PAGE && { paging: { next: { after: page.at(-1)?.toId } } }) };
}

function nothingAssociated(from: StoredType, id: string, to: StoredType): BatchError {
  const message = `No ${objectKind(to).singular} is associated with ${objectKind(from).singular} ${id}.`;
  return batchError("OBJECT_NOT_FOUND", message, { fromObjectId: [id], fromObjectType: [from], toObjectType: [to] });
}

function requireTypes(from: StoredType, to: StoredType, specs: z.output<typeof AssociationSpecSchema>[]) {
  return specs.map(({ associationTypeId }) => {
    const type = associationTypes(from, to).find(({ typeId }) => typeId === associationTypeId);
    if (type) return type;
    throw new HubSpotError(400, { message: `invalid association type ${associationTypeId} from ${from} to ${to}` });
  });
}

/** By the most general type there is; HubSpot answers both directions. */
function associateByDefault(portal: Portal, from: Reference, to: Reference) {
  const there = defaultSpec(from.type, to.type);
  const back = defaultSpec(to.type, from.type);
  associateRecords(portal, from, to);
  return [
    { from: { id: from.id }, to: { id: to.id }, associationSpec: there },
    { from: { id: to.id }, to: { id: from.id }, associationSpec: back },
  ];
}

function defaultSpec(from: StoredType, to: StoredType) {
  const type = associationTypes(from, to).find(({ primary }) => !primary);
  if (!type) throw new HubSpotError(400, { message: `no association from ${from} to ${to} is defined` });
  return { associationCategory: "HUBSPOT_DEFINED", associationTypeId: type.typeId };
}

function missingEnds(portal: Portal, ...ends: Reference[]): BatchError[] {
  return ends.flatMap(({ type, id }) =>
    findRecord(portal, type, id) ? [] : missingObjects(objectKind(type).singular, [id]),
  );
}
