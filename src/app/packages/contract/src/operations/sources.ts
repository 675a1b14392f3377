import { SourcesSchema } from "../programs/sources.ts";
import { type Query, get } from "./operation.ts";

export const readSources = get<Query<"language">>()("/api/sources", SourcesSchema);
