import * as z from "zod/mini";

/** What the documents and the contested wordings of the programs are called and say in a language. */
export const SourcesSchema = z.object({
  /** Public pages are cited by their address and are not among them. */
  documents: z.array(
    z.object({
      /** The name that a citation gives. */
      document: z.string(),
      /** The editions of one work say the same in another language. */
      work: z.string(),
      edition: z.string(),
      /** In the order of their first lines; each ends before the next one begins. */
      sections: z.array(z.object({ from: z.number(), title: z.string() })),
    }),
  ),
  /** How each contested wording is read, what else it could mean, and why it is read so. */
  readings: z.array(z.object({ id: z.string(), chosen: z.string(), instead: z.string(), because: z.string() })),
});
export type Sources = z.infer<typeof SourcesSchema>;
