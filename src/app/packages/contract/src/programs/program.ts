import * as z from "zod/mini";

/** The programs that a company can take part in; solutions and provider are two packages of one. */
export const PROGRAMS = ["technology", "solutions", "provider"] as const;
export const ProgramSchema = z.enum(PROGRAMS);
export type Program = z.infer<typeof ProgramSchema>;
