/** Whether a citation names a single line: "213", not "215, 228" nor "312-315". */
export const isOneLine = (lines: string): boolean => /^\d+$/.test(lines);
