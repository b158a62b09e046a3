/** Guards that hang on what a framework hands to the handler, and where verified identities are found there. */
import type { MemberGuardRow } from "../framework-row.js";

export const MEMBER_GUARDS: readonly MemberGuardRow[] = [
  { id: "passport.isAuthenticated", member: "isAuthenticated", packages: ["passport", "koa-passport"], kind: "authn", effect: "nullable" },
  { id: "passport.isUnauthenticated", member: "isUnauthenticated", packages: ["passport", "koa-passport"], kind: "authn", effect: "nullable", negative: true },
  { id: "@fastify/jwt.jwtVerify", member: "jwtVerify", packages: ["@fastify/jwt", "fastify-jwt", "fastify"], kind: "authn", effect: "throws", async: true },
  { id: "convex.getUserIdentity", member: "getUserIdentity", packages: ["convex"], kind: "authn", effect: "nullable", async: true },
  { id: "adonis.authenticate", member: "authenticate", packages: ["@adonisjs/auth"], kind: "authn", effect: "throws", receiver: /\bauth$/ },
  { id: "adonis.authenticateUsing", member: "authenticateUsing", packages: ["@adonisjs/auth"], kind: "authn", effect: "throws", receiver: /\bauth$/ },
  { id: "adonis.bouncer", member: "authorize", packages: ["@adonisjs/bouncer"], kind: "authz", effect: "throws", receiver: /\bbouncer$/ },
  { id: "koa.csrf", member: "assertCSRF", packages: ["koa-csrf"], kind: "attestation", effect: "throws" },
];

/** Names of what frameworks hand to handlers. */
const HOLDER = "(?:req|request|ctx|context|c|event|res|response|reply|_req|_ctx|opts|socket|args|info|handshake|client)";

/** Where verified identities are kept, by the way from what the framework hands over. */
export const IDENTITY_PATHS: readonly RegExp[] = [
  new RegExp(`^(?:${HOLDER}\\.)*(?:user|auth|currentUser|authUser|principal|account|jwtPayload|tokenPayload)(?:\\.|$)`),
  new RegExp(`^(?:${HOLDER}\\.)+(?:userId|user_id|uid|userInfo|claims|identity|jwt)(?:\\.|$)`),
  new RegExp(`^(?:${HOLDER}\\.)*(?:locals|state|session|raw|var|data|passport)\\.(?:user|auth|userId|user_id|uid|currentUser|account|accountId|principal|claims|session|isLoggedIn|loggedIn|authenticated|isAuthenticated|jwtPayload|identity)(?:\\.|$)`),
  new RegExp(`^(?:${HOLDER}\\.)*requestContext\\.authorizer(?:\\.|$)`),
  new RegExp(`^(?:${HOLDER}\\.)*requestContext\\.identity\\.(?:cognitoIdentityId|userArn)(?:\\.|$)`),
  new RegExp("^(?:ctx|context|opts\\.ctx|c)\\.session(?:\\.|$)"),
];

/** What the client sends: never an identity. */
export const CLIENT_PARTS = /(?:^|\.)(?:body|query|params|param|headers|header|cookies|cookie|input|rawInput|searchParams|queryStringParameters|pathParameters|multiValueHeaders|handshake\.auth)(?:\.|$)/;

/** Names under which context variables hold an identity: `c.get("user")`. */
export const IDENTITY_KEYS = /^(?:user|userId|currentUser|auth|authUser|session|jwtPayload|principal|account|claims)$/;

/** Names of members that say what a caller may do. */
export const ROLE_NAMES = /role|perm|scope|admin|claim|group|polic|abilit|privilege|authorit|grant|access|\bis[A-Z]/i;
