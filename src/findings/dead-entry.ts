/** A setting that matched nothing in what was examined: a misspelt name fails silently where nobody says so. */
export interface DeadEntry {
  /** Where it stands in the configuration: `sinks[2]`, `vendors.sentri`, `ignore[0]`. */
  readonly setting: string;
  /** What it says there: the function, type, pattern or name. */
  readonly entry: string;
  /** A clause: `no call in the program is one of it`. */
  readonly why: string;
}
