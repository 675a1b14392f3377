import type { Express } from "express";
import * as z from "zod";
import { HubSpotError, answerBatch, batchError } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import {
  PropertyCreateSchema,
  type PropertyDefinition,
  type PropertyGroup,
  PropertyGroupCreateSchema,
} from "../properties/property-definition.ts";
import { inputsSchema, readBody } from "../read-input.ts";
import { typeOf } from "../records/object-kinds.ts";

const PATH = "/crm/properties/2026-09/:objectType";
const MAX_INPUTS = 100;

const BatchCreateSchema = z.object({ inputs: inputsSchema(PropertyCreateSchema, MAX_INPUTS) });
const BatchReadSchema = z.object({ inputs: inputsSchema(z.object({ name: z.string() }), MAX_INPUTS) });

/** Property definitions and their groups. */
export function propertyEndpoints(app: Express, portal: Portal): void {
  const { properties } = portal;

  app.get(PATH, (req, res) => void res.json({ results: properties.list(typeOf(req)).map(representDefinition) }));

  app.post(PATH, (req, res) => {
    const type = typeOf(req);
    const [created] = properties.create(type, [readBody(PropertyCreateSchema, req.body)]).map(representDefinition);
    res.status(201).json(created);
  });

  app.get(`${PATH}/groups`, (req, res) => {
    res.json({ results: properties.groups(typeOf(req)).map(representGroup) });
  });

  app.post(`${PATH}/groups`, (req, res) => {
    const type = typeOf(req);
    const group = properties.createGroup(type, readBody(PropertyGroupCreateSchema, req.body));
    res.status(201).json(representGroup(group));
  });

  app.post(`${PATH}/batch/create`, (req, res) => {
    const type = typeOf(req);
    const created = properties.create(type, readBody(BatchCreateSchema, req.body).inputs);
    answerBatch(res, portal, { results: created.map(representDefinition) });
  });

  app.post(`${PATH}/batch/read`, (req, res) => {
    const type = typeOf(req);
    const found = readBody(BatchReadSchema, req.body).inputs.map(({ name }) => ({
      name,
      definition: properties.find(type, name),
    }));
    const results = found.flatMap(({ definition }) => (definition ? [representDefinition(definition)] : []));
    const errors = found.flatMap(({ name, definition }) =>
      definition ? [] : [batchError("OBJECT_NOT_FOUND", `Property "${name}" does not exist`, { name: [name] })],
    );
    answerBatch(res, portal, { results, errors });
  });

  app.get(`${PATH}/:propertyName`, (req, res) => {
    const { propertyName } = req.params;
    const definition = properties.find(typeOf(req), propertyName);
    if (!definition) throw propertyNotFound(propertyName);
    res.json(representDefinition(definition));
  });
}

function propertyNotFound(name: string): HubSpotError {
  return new HubSpotError(404, {
    message: `Property "${name}" does not exist`,
    category: "OBJECT_NOT_FOUND",
    context: { propertyName: [name] },
  });
}

function representDefinition({ readOnly, ...definition }: PropertyDefinition) {
  const { hubspotDefined, createdAt } = definition;
  return {
    ...definition,
    updatedAt: createdAt,
    calculated: readOnly,
    archived: false,
    modificationMetadata: {
      archivable: !hubspotDefined,
      readOnlyDefinition: hubspotDefined,
      readOnlyOptions: hubspotDefined,
      readOnlyValue: readOnly,
    },
  };
}

function representGroup(group: PropertyGroup) {
  return { ...group, archived: false };
}
