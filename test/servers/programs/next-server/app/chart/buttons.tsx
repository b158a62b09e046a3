"use client";
/** What the browser may call: each is an endpoint of its own. */
export function Actions({ of }: { of: readonly ((...args: never[]) => Promise<unknown>)[] }) {
  return <button type="button">{of.length}</button>;
}
