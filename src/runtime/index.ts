/** `phi-lint/runtime`: PHI is read only inside blocks that say who reads and why. The public surface, nothing else. */
export { allowPhi, disallowPhi, type AllowPhi, type DisallowPhi } from "./allow-phi.js";
export { grantPhi, revokePhi, type RevokePhi } from "./grant-phi.js";
export { phiAccessReason, phiAllowed, phiAllowedBy, requirePhi } from "./phi-allowed.js";
export { withPhiContext, type PhiContext } from "./phi-context.js";
export { logPhiAccess, type ManualEntry } from "./log-phi-access.js";
export { Phi, PhiExclude, PhiModel, type PhiClassDecorator, type PhiMemberCategory, type PhiMemberDecorator } from "./decorators.js";
export { guardPhi, type PhiSpec } from "./guard-object.js";
export { configurePhi, PHI_PURPOSES, type PhiLogDestination, type PhiPurpose, type PhiReasonTable, type PhiSettings } from "./settings.js";
export { PhiAccessError, PhiUsageError, type RefusedRead } from "./errors.js";
export { expectPhiAccess, recordPhiAccess, type ExpectedGrant, type PhiAccessExpectation } from "./expect-phi-access.js";
export type { AccessEntry } from "./access-log.js";
export type { AccessOptions } from "./reason.js";
export type { ModelClass } from "./reach.js";
export type { ModelSpec } from "./policy.js";
