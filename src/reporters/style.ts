/** How a report is to look. */
import type { AuditReport } from "../findings/report.js";

export interface Style {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** How many findings are shown to people; all where absent. */
  readonly mostFindings?: number;
  /** The text of an examined file, for code frames; nothing where it cannot be read any more. */
  readonly readText: (file: string) => string | undefined;
}

/** Pure: text in, text out. */
export type Reporter = (report: AuditReport, style: Style) => string;
