import { type messages, type PGlite, protocol } from "@electric-sql/pglite";

const { serialize } = protocol;
type Answer = Awaited<ReturnType<PGlite["execProtocolStream"]>>;

const isParameters = (message: Answer[number]): message is messages.ParameterDescriptionMessage =>
  message.name === "parameterDescription";
const isColumns = (message: Answer[number]): message is messages.RowDescriptionMessage =>
  message.name === "rowDescription";
const isRow = (message: Answer[number]): message is messages.DataRowMessage => message.name === "dataRow";

/**
 * What PGlite itself does not offer: a statement is parsed and planned once, not each time it is asked; all of a
 * service's, some 330, take 7 MB. Whoever asks has the engine for itself.
 */
export function prepareStatements(engine: PGlite) {
  /** PostgreSQL's type numbers of the parameters, by the name of the statement. */
  const known = new Map<string, number[]>();
  const send = (...parts: Uint8Array[]) => engine.execProtocolStream(Buffer.concat(parts), { syncToFs: false });

  async function prepare(name: string, text: string): Promise<number[]> {
    const told = await send(serialize.parse({ name, text }), serialize.describe({ type: "S", name }), serialize.sync());
    const types = told.find(isParameters)?.dataTypeIDs ?? [];
    known.set(name, types);
    return types;
  }

  function written(value: unknown, type: number): string | null {
    if (value === null || value === undefined) return null;
    const write = engine.serializers[type] ?? String;
    return write(value);
  }

  return async ({ name, text, values }: { name: string; text: string; values: readonly unknown[] }) => {
    if (engine.closed) throw new Error("the database is closed");
    const types = known.get(name) ?? (await prepare(name, text));
    const told = await send(
      serialize.bind({ statement: name, values: values.map((value, place) => written(value, types[place] ?? 0)) }),
      serialize.describe({ type: "P" }),
      serialize.execute({}),
      serialize.sync(),
    );
    const fields = told.find(isColumns)?.fields ?? [];
    const readers = fields.map(({ dataTypeID }) => engine.parsers[dataTypeID] ?? String);
    const read = (text: string | null, place: number) => (text === null ? null : readers[place]?.(text));
    const rows = told.filter(isRow).map((row) => row.fields.map(read));
    return { fields, rows };
  };
}
