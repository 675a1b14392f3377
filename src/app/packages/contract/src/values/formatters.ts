/** More than anybody writes in; an account may name any three letters as a currency. */
const MOST = 500;

/** Making one takes some thirty times as long as writing with it, and a page writes hundreds of figures: each is made once. */
function madeOnce<Options, Made>(make: (tag: string, options?: Options) => Made) {
  const made = new Map<string, Made>();
  return (tag: string, options?: Options): Made => {
    const key = tag + JSON.stringify(options);
    const known = made.get(key);
    if (known) return known;
    if (made.size >= MOST) made.clear();
    const fresh = make(tag, options);
    made.set(key, fresh);
    return fresh;
  };
}

/** How a language writes numbers. @throws RangeError when there is no such language or currency */
export const numberFormat = madeOnce((tag, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));

/** How a language writes days and times. @throws RangeError when there is no such language or time zone */
export const dateFormat = madeOnce(
  (tag, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
