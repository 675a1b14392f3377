import { dropIdleDatabases } from "./server-databases.ts";

export const teardown = dropIdleDatabases;
