/** An instruction of a Dockerfile, continued lines joined. */
export interface Instruction {
  word: string;
  rest: string;
}

/** The instructions of a Dockerfile by stage, in their order. */
export function readDockerfile(text: string): Instruction[][] {
  const lines = text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join("\n")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [word = "", ...rest] = line.trim().split(/\s+/);
    if (word === "FROM") stages.push([]);
    stages.at(-1)?.push({ word, rest: rest.join(" ") });
  }
  return stages;
}
