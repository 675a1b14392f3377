import * as z from "zod/mini";

/** How a contested wording is read, what else it could mean, and why it is read so. */
export const TextOfReadingSchema = z.object({ chosen: z.string(), instead: z.string(), because: z.string() });

/** What the documents and the contested wordings of the programs are called and say in a language. */
export const SourcesSchema = z.object({
  /** By the name that a citation gives; public pages are cited by their address and are not among them. */
  documents: z.record(
    z.string(),
    z.object({
      /** The editions of one work say the same in another language. */
      work: z.string(),
      edition: z.string(),
      /** In the order of their first lines; each ends before the next one begins. */
      sections: z.array(z.object({ from: z.int(), title: z.string() })),
    }),
  ),
  /** By the id of the reading. */
  readings: z.record(z.string(), TextOfReadingSchema),
});
export type Sources = z.infer<typeof SourcesSchema>;
