import type { Express } from "express";
import * as z from "zod";
import { HubSpotError, answerBatch, missingObjects } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import { FlagSchema, IdSchema, PropertiesSchema, inputsSchema, readBody, readQuery } from "../read-input.ts";
import { objectKind, typeOf } from "../records/object-kinds.ts";
import { findRecord, representRecord, requireUniqueProperty } from "../records/represent-record.ts";
import {
  CreationSchema,
  checkedForChange,
  checkedForCreation,
  createRecord,
  createWithAssociations,
  readValues,
  updateRecord,
} from "../records/write-record.ts";

const PATH = "/crm/objects/2026-09/:objectType/batch";
const MAX_INPUTS = 100;
const MAX_INPUTS_WITH_HISTORY = 50;

const ReadSchema = z
  .object({
    inputs: inputsSchema(IdSchema, MAX_INPUTS),
    properties: z.array(z.string()).default([]),
    propertiesWithHistory: z.array(z.string()).default([]),
    idProperty: z.string().optional(),
  })
  .refine(
    ({ inputs, propertiesWithHistory }) =>
      propertiesWithHistory.length === 0 || inputs.length <= MAX_INPUTS_WITH_HISTORY,
    {
      error: `maximum number of inputs supported in a batch request for property histories is ${MAX_INPUTS_WITH_HISTORY}`,
      path: ["inputs"],
    },
  );
const ArchiveSchema = z.object({ inputs: inputsSchema(IdSchema, MAX_INPUTS) });
const CreateSchema = z.object({ inputs: inputsSchema(CreationSchema, MAX_INPUTS) });
const ChangeSchema = IdSchema.extend({
  properties: PropertiesSchema,
  idProperty: z.string().optional(),
  objectWriteTraceId: z.string().optional(),
});
const UpdateSchema = z.object({ inputs: inputsSchema(ChangeSchema, MAX_INPUTS) });

/** Up to a hundred objects of one kind at a time. */
export function batchEndpoints(app: Express, portal: Portal): void {
  app.post(`${PATH}/read`, (req, res) => {
    const type = typeOf(req);
    const { archived } = readQuery(z.object({ archived: FlagSchema }), req.query);
    const { inputs, idProperty, ...view } = readBody(ReadSchema, req.body);
    if (idProperty) requireUniqueProperty(portal, type, idProperty);
    const ids = [...new Set(inputs.map(({ id }) => id))];
    const found = ids.map((id) => ({ id, record: findRecord(portal, type, id, { idProperty, archived }) }));
    const results = found.flatMap(({ record }) => (record ? [representRecord(portal, type, record, view)] : []));
    const missing = found.flatMap(({ id, record }) => (record ? [] : [id]));
    answerBatch(res, portal, { results, errors: missingObjects(objectKind(type).singular, missing) });
  });

  app.post(`${PATH}/create`, (req, res) => {
    const type = typeOf(req);
    const { inputs } = readBody(CreateSchema, req.body);
    for (const { properties } of inputs) checkedForCreation(portal, type, properties);
    const results = inputs.map((input) => {
      const record = createWithAssociations(portal, type, input);
      return {
        ...representRecord(portal, type, record, { properties: Object.keys(record.properties) }),
        ...traceOf(input),
      };
    });
    answerBatch(res, portal, { results, status: 201 });
  });

  app.post(`${PATH}/update`, (req, res) => {
    const type = typeOf(req);
    const { inputs } = readBody(UpdateSchema, req.body);
    for (const { properties } of inputs) readValues(portal, type, properties);
    const found = inputs.map((input) => ({ input, record: findRecord(portal, type, input.id, input) }));
    for (const { input, record } of found) if (record) checkedForChange(portal, type, record, input.properties);
    const missing = found.flatMap(({ input, record }) => (record ? [] : [input.id]));
    const results = found.flatMap(({ input, record }) => {
      if (!record) return [];
      updateRecord(portal, type, record, input.properties, "INTEGRATION");
      const view = { properties: Object.keys(input.properties) };
      return [{ ...representRecord(portal, type, record, view), ...traceOf(input) }];
    });
    answerBatch(res, portal, { results, errors: missingObjects(objectKind(type).singular, missing) });
  });

  app.post(`${PATH}/upsert`, (req, res) => {
    const type = typeOf(req);
    const { inputs } = readBody(UpdateSchema, req.body);
    for (const { properties } of inputs) readValues(portal, type, properties);
    const results = inputs.map((input) => {
      const { id, idProperty, properties } = input;
      if (!idProperty) throw new HubSpotError(400, { message: "idProperty must be set to upsert" });
      const known = findRecord(portal, type, id, { idProperty });
      if (known) updateRecord(portal, type, known, properties, "INTEGRATION");
      const record = known ?? createRecord(portal, type, { [idProperty]: id, ...properties }, "INTEGRATION");
      const names = [idProperty, ...Object.keys(properties)];
      return {
        ...representRecord(portal, type, record, { properties: names }),
        ...traceOf(input),
        new: known === undefined,
      };
    });
    answerBatch(res, portal, { results });
  });

  app.post(`${PATH}/archive`, (req, res) => {
    const type = typeOf(req);
    for (const { id } of readBody(ArchiveSchema, req.body).inputs) {
      const record = findRecord(portal, type, id);
      if (record) portal.records.archive(type, record, "INTEGRATION");
    }
    res.status(204).end();
  });
}

function traceOf({ objectWriteTraceId }: { objectWriteTraceId?: string | undefined }) {
  return objectWriteTraceId === undefined ? {} : { objectWriteTraceId };
}
