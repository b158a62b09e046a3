/** What the file says of a vendor, as a sentence for every report. */
import type { VendorAgreement } from "../findings/finding.js";

/** Such as `A business associate agreement with sentry covers this: on file since March 2026.` */
export function describeAgreement({ vendor, baa, reason }: Omit<VendorAgreement, "sentence">): string {
  const said = baa ? `A business associate agreement with ${vendor} covers this` : `No business associate agreement with ${vendor} covers this`;
  return `${said}: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;
}
