/**
 * A part of a program document under a heading of its own, or a question with its answer. The title is printed so where a
 * document exists in that language, else translated.
 */
export interface Section {
  title: { en: string; de: string; fr: string };
  /** Its first line in each document that has it; it ends before the first line of the next one. */
  from: Record<string, number>;
}
