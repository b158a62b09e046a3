/** The names that people know the recipient of a value by: library, scope, company. */

/** `@sentry/node` is also `sentry`; `Segment (Twilio)` is either. Simplified, as by {@link simplifyName}. */
export function recipientNames(library: string, vendor: string | undefined): readonly string[] {
  const [scope] = library.startsWith("@") ? library.slice(1).split("/") : [];
  const companies = vendor === undefined ? [] : [vendor, ...vendor.split(/[()]/)];
  return [library, ...(scope ? [scope] : []), ...companies].map(simplifyName).filter(Boolean);
}

/** Without case, spaces and punctuation: `New Relic` is `newrelic`. */
export function simplifyName(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}
