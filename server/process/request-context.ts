import { AsyncLocalStorage } from "node:async_hooks";

/** The request that code runs for, so that each of its log lines can name it without being handed it. */
export const requestContext = new AsyncLocalStorage<{ requestId: string }>();
