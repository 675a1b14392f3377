import papa from "papaparse";
import { everyText } from "./every-text.ts";

/** `npm run -s texts > texts.csv`: every text with its place, for a native speaker to read in a spreadsheet. */
const rows = (await everyText()).map(({ place, said }) => ({ place, ...said }));
process.stdout.write(`${papa.unparse(rows)}\n`);
