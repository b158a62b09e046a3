/** Names that look like guards. They never prove one: an unknown middleware of such a name is mentioned in the finding. */
export const GUARD_NAMES: readonly RegExp[] = [
  /^(?:require|ensure|is|assert|verify|check|must(?:Be)?|with|protect|need)_?(?:s|d)?(?:Auth(?:n|enticated|entication|orized)?|Log(?:ged)?In|Login|SignedIn|Session|User|Token|Jwt|JWT|Bearer|CurrentUser)(?:[A-Z].*)?$/,
  /^(?:auth|authenticate|authenticated|authentication|authMiddleware|authGuard|authRequired|loginRequired|jwtAuth|jwtCheck|checkJwt|protect|protected|protectRoute|tokenAuth|sessionAuth|authenticateToken|authenticateJWT|authenticateRequest|authenticationMiddleware|passportJwt)$/,
  /^(?:require|ensure|has|check|assert|is|can|restrict(?:To)?|allow|authorize|permit|only)_?(?:Role|Roles|Permission|Permissions|Scope|Scopes|Access|Admin|Provider|Doctor|Clinician|Staff|Nurse|Owner|Ability|Policy|CareTeam|SameTenant|Tenant)s?$/,
  /^(?:authorize|authorise|rbac|acl|abac|permit|restrictTo|checkAbilities|hasRole|hasPermission)$/,
  /(?:Auth|Jwt|Role|Roles|Permission|Permissions|Session)(?:Guard|Middleware)$/,
];

/** Whether a name looks like that of a guard. */
export function looksLikeGuard(name: string): boolean {
  return GUARD_NAMES.some((pattern) => pattern.test(name));
}
