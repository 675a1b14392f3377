/** The rules say nothing about the date that was asked for. */
export class UnknownDateError extends RangeError {
  override name = "UnknownDateError";
}
