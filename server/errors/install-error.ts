/** Installing did not work. The message says to the administrator what happened and what to do. */
export class InstallError extends Error {
  override readonly name = "InstallError";
  /** The HTTP status that fits. */
  readonly status: number;

  constructor(status: 400 | 403 | 500 | 503, message: string, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}
