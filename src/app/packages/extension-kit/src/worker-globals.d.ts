/** What a UI extension's worker has and ES2022 does not name. There is no DOM, so its types stay out. */
interface Response {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

declare function setTimeout(work: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number): void;
