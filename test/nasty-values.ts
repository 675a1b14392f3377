import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";

/** A value that some CRM, form or caller might send, and what a reader may rightly make of it. */
export interface NastyValue {
  name: string;
  /** Anything that JSON can hold. */
  value: unknown;
  /** The calendar date that it is; none where it is left out. */
  date?: CalendarDate;
  /** The day in Berlin that it falls on as a moment, where that is another. */
  moment?: CalendarDate;
  /** US cents, read as dollars; no amount where it is left out. */
  cents?: number;
}

const named = (values: Record<string, unknown>): NastyValue[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
const asWritten = (...values: string[]): NastyValue[] => values.map((value) => ({ name: value, value }));
const dates = (...values: CalendarDate[]): NastyValue[] => values.map((value) => ({ name: value, value, date: value }));
const amounts = (values: Record<string, number>): NastyValue[] =>
  Object.entries(values).map(([value, cents]) => ({ name: `amount ${JSON.stringify(value)}`, value, cents }));

/** A megabyte when it is asked for: most of the time of a run goes into copying it. */
const LONGEST = Number(process.env["NASTY_LONGEST"] ?? 100_000);
/** No two of their runs are alike: they cannot be pressed into less. */
function lettersOf(length: number): string {
  let state = 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) % 26;
  return Array.from({ length }, () => String.fromCharCode(97 + next())).join("");
}
const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)]);

const CHARACTERS = named({
  "a NUL at the end": "Acme\u0000",
  "a NUL within": "Ac\u0000me",
  "only NUL": "\u0000",
  "a NUL within a date": "2026-01-\u000015",
  "a NUL behind an amount": "100\u0000",
  "a NUL within a domain": "ac\u0000me.example",
  "a NUL within an option": "co-sell\u0000",
  "half a pair, the first": "Acme \ud83d",
  "half a pair, the second": "Acme \ude00",
  "two halves the wrong way round": "\ude00\ud83d",
  "half a pair within a date": "2026-01-15\ud83d",
  "half a pair behind an amount": "100\udfff",
  "half a pair within an address": "jo\ud800@acme.example",
  "the character for what could not be read": "M\ufffdller",
  "a non-character": "Acme \uffff",
  "the mark of byte order": "\ufeffAcme",
  "a mark from right to left": "Acme \u202egnp.exe",
  "isolates left open": "Acme \u2066\u2067\u2068",
  Hebrew: "\u05d0\u05e7\u05de\u05d4 \u05d1\u05e2\u05f4\u05de",
  "Arabic digits": "\u0661\u0662\u0663",
  "digits of full width": "\uff11\uff12\uff13",
  "no width": "Ac\u200bme\u200d\u2060",
  "a soft hyphen": "Ac\u00adme",
  "a hundred combining marks": `A${"\u0301".repeat(100)}cme`,
  "an emoji of a family": "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
  "a flag": "\ud83c\udde9\ud83c\uddea",
  "letters beyond the first plane": "\ud835\udd38\ud835\udd54\ud835\udd5e\ud835\udd56",
  "a dotted capital i": "\u0130stanbul",
  "a sharp s": "Stra\u00dfe",
  "a bell": "Acme\u0007",
  "an escape": "\u001b[31mAcme",
  delete: "Acme\u007f",
  "a line break": "Acme\nGmbH",
  "a line break behind an amount's start": "5\n6",
  "a carriage return": "Acme\r\nGmbH",
  "a tab": "Acme\tGmbH",
  "a separator of lines": "Acme\u2028GmbH",
  "a narrow blank": "1\u202f000",
});

const EMPTY = named({
  nothing: "",
  "a blank": " ",
  "blanks of all kinds": " \t\r\n\u00a0\u2003\u3000",
  null: null,
  "the word null": "null",
  "the word undefined": "undefined",
  "the word none": "none",
  "not available": "n/a",
  "a dash": "-",
  "a dot": ".",
});

const LONG = named({
  "letters without end": lettersOf(LONGEST),
  "as many digits as HubSpot takes": "9".repeat(65_536),
  "a long host": `${"a".repeat(63)}.`.repeat(8) + "example",
  "a thousand labels": "a.".repeat(1_000) + "example",
  "ten thousand options": "crm;".repeat(10_000),
  "ten thousand signs of an address": "@".repeat(10_000),
});

const SHAPES = named({
  "a number": 12,
  "a number of pieces": 0.1,
  "a number beyond what is exact": 9_007_199_254_740_993,
  "a negative number": -1,
  true: true,
  false: false,
  "an empty list": [],
  "a list": ["Acme"],
  "a list of lists": [[["Acme"]]],
  "deep lists": deep(200),
  "an empty object": {},
  "an object": { value: "Acme" },
  "an object that names a prototype": JSON.parse('{"__proto__": {"isAdmin": true}}') as unknown,
  "a list of objects": [{ value: "100", timestamp: "2026-01-01T00:00:00Z" }],
});

const CODE = asWritten(
  "[object Object]",
  "NaN",
  "Infinity",
  "-Infinity",
  "true",
  "__proto__",
  "constructor",
  "toString",
  '{"value":"100"}',
  "[1,2]",
  '"Acme"',
  "'; drop table companies; --",
  "Robert'); DELETE FROM portals WHERE ('1'='1",
  "$1",
  "\\",
  "\\u0000",
  "%00",
  "%s%n",
  "${7*7}",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "<b>Acme</b> & Söhne",
  "&#0;",
  "=cmd|' /C calc'!A0",
  "+1",
  "@SUM(A1:A9)",
  "-2+3",
  "../../etc/passwd",
  "http://",
  "https://[::1]/",
  "http://127.0.0.1",
  "javascript:alert(1)",
  "mailto:jo@acme.example",
  "jo@acme.example",
  "jo@@acme.example",
  "co.uk",
  "xn--a",
  "acme..example",
  "https://www.acme.example:99999/",
  "co-sell;co-sell",
  "registered",
  "EUR;USD",
  "usd",
);

const DATES: NastyValue[] = [
  ...dates("2024-02-29", "1900-01-01", "2999-12-31", "2000-02-29", "1970-01-01"),
  ...asWritten(
    "2025-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-1-5",
    "0000-01-01",
    "0001-01-01",
    "1899-12-31",
    "3000-01-01",
    "9999-12-31",
    "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59.999Z",
    "10000-01-01",
    "20026-01-15",
    "+020026-01-15T00:00:00Z",
    "-000001-01-01T00:00:00Z",
    "-271821-04-20T00:00:00Z",
    "+275760-09-13T00:00:00Z",
    "2026-01-15T24:00:01Z",
    "2026-01-15T12:00:00",
    "2026-W03-4",
    "15.01.2026",
    "01/15/2026",
    "15/01/26",
    "Jan 15, 2026",
    "heute",
    "-1",
    "253402300800000",
    "569760566400000",
    "8640000000000000",
    "8640000000000001",
    "-8640000000000000",
    "-99999999999999",
    "99999999999999999999",
    "infinity",
    "now",
    "epoch",
  ),
  { name: "midnight as milliseconds", value: "1768435200000", date: "2026-01-15" },
  { name: "midnight as ISO", value: "2026-01-15T00:00:00Z", date: "2026-01-15" },
  { name: "seconds taken for milliseconds", value: "1768435200", date: "1970-01-21" },
  { name: "a leap second", value: "2016-12-31T23:59:60Z", date: "2016-12-31", moment: "2017-01-01" },
  { name: "within the hour that Berlin leaves out", value: "2026-03-29T02:30:00+01:00", date: "2026-03-29" },
  { name: "within the hour that Berlin has twice", value: "2026-10-25T00:30:00Z", date: "2026-10-25" },
];

const AMOUNTS: NastyValue[] = [
  ...amounts({
    "007": 700,
    " 12 ": 1_200,
    "0": 0,
    "0.005": 1,
    "1e3": 100_000,
    "1E+2": 10_000,
    "99999999.99": 9_999_999_999,
  }),
  ...asWritten(
    "-0.01",
    "-100",
    "100000000.01",
    "1000000000000000",
    "1e9",
    "1e15",
    "1e99",
    "1e308",
    "1e309",
    "1e-7",
    "9007199254740993",
    "92233720368547758.08",
    "0x10",
    "1_000",
    "1,000.00",
    "1.000,00",
    "1'000",
    "1 000",
    "12,50",
    "$100",
    "100 €",
    "10%",
    "½",
    "٣",
    ".5",
    "5.",
    "1..2",
    "--1",
    "1e",
  ),
];

/** What an account may call its time zone. */
export const NASTY_ZONES = asWritten(
  "Mars/Olympus",
  "US/Pacific-New",
  "Canada/East-Saskatchewan",
  "US/Eastern",
  "Asia/Calcutta",
  "GMT+25",
  "+99:00",
  "Etc/Unknown",
  "localtime",
  "posixrules",
  "Europe/Berlin; drop table portals",
  "europe/berlin ",
  "Europe\\Berlin",
);

/** One list for every property, field, cell and answer. */
export const NASTY_VALUES: NastyValue[] = [
  ...CHARACTERS,
  ...EMPTY,
  ...LONG,
  ...SHAPES,
  ...CODE,
  ...DATES,
  ...AMOUNTS,
  ...NASTY_ZONES,
];

/** The same where only text can stand: in an address, a form, a cell. */
export const NASTY_TEXTS: string[] = NASTY_VALUES.map(({ value }) => value).filter(
  (value) => typeof value === "string",
);
