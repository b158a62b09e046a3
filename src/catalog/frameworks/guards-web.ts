/** Guards of Next.js and other full-stack frameworks. */
import type { GuardRow } from "../framework-row.js";

export const WEB_GUARDS: readonly GuardRow[] = [
  { id: "next-auth.getServerSession", modules: ["next-auth", "next-auth/next"], paths: ["getServerSession", "unstable_getServerSession"], form: "call", async: true, kind: "authn", effect: "nullable" },
  { id: "authjs.auth", modules: ["next-auth"], paths: ["().auth"], form: "call", async: true, kind: "authn", effect: "nullable" },
  { id: "next-auth.getToken", modules: ["next-auth/jwt"], paths: ["getToken"], form: "call", async: true, kind: "authn", effect: "nullable" },
  { id: "next-auth.withAuth", modules: ["next-auth/middleware"], paths: ["withAuth", ""], form: "middleware", kind: "authn", effect: "rejects" },
  { id: "@clerk/nextjs.protect", modules: ["@clerk/nextjs/server", "@clerk/nextjs"], paths: ["auth.protect", "auth.().protect"], form: "call", kind: "authn", effect: "throws", rolesBy: ["role", "permission", "feature", "plan"] },
  { id: "@clerk/nextjs.auth", modules: ["@clerk/nextjs/server", "@clerk/nextjs"], paths: ["auth", "getAuth"], form: "call", kind: "authn", effect: "truthyObject", members: ["userId", "isAuthenticated", "sessionId", "sessionClaims", "orgId", "orgRole", "orgPermissions"], deciders: ["has"] },
  { id: "@clerk/nextjs.currentUser", modules: ["@clerk/nextjs/server", "@clerk/nextjs"], paths: ["currentUser"], form: "call", async: true, kind: "authn", effect: "nullable" },
  { id: "@auth0/nextjs-auth0.wrap", modules: ["@auth0/nextjs-auth0", "@auth0/nextjs-auth0/server"], paths: ["withApiAuthRequired", "withPageAuthRequired", "Auth0Client.new.withApiAuthRequired", "Auth0Client.new.withPageAuthRequired"], form: "factory", kind: "authn", effect: "rejects" },
  { id: "@auth0/nextjs-auth0.getSession", modules: ["@auth0/nextjs-auth0", "@auth0/nextjs-auth0/server"], paths: ["getSession", "Auth0Client.new.getSession"], form: "call", async: true, kind: "authn", effect: "nullable" },
  { id: "workos.withAuth", modules: ["@workos-inc/authkit-nextjs"], paths: ["withAuth"], form: "call", async: true, kind: "authn", effect: "truthyObject", members: ["user", "sessionId"], strengthenedBy: [{ option: "ensureSignedIn", value: true }] },
  { id: "better-auth.getSession", modules: ["better-auth"], paths: ["betterAuth.().api.getSession"], form: "call", async: true, kind: "authn", effect: "nullable" },
  { id: "iron-session", modules: ["iron-session", "iron-session/*"], paths: ["getIronSession"], form: "call", async: true, kind: "authn", effect: "truthyObject", members: ["user", "userId", "isLoggedIn", "username", "account"] },
  { id: "lucia", modules: ["lucia"], paths: ["Lucia.new.validateSession"], form: "call", async: true, kind: "authn", effect: "truthyObject", members: ["session", "user"] },
  { id: "supabase.getUser", modules: ["@supabase/ssr", "@supabase/supabase-js"], paths: ["createServerClient.().auth.getUser", "createClient.().auth.getUser", "SupabaseClient.new.auth.getUser"], form: "call", async: true, kind: "authn", effect: "truthyObject", members: ["data.user"] },
  { id: "supabase.getClaims", modules: ["@supabase/ssr", "@supabase/supabase-js"], paths: ["createServerClient.().auth.getClaims", "createClient.().auth.getClaims"], form: "call", async: true, kind: "authn", effect: "truthyObject", members: ["data.claims"] },
  { id: "kinde", modules: ["@kinde-oss/kinde-auth-nextjs/server"], paths: ["getKindeServerSession.().getUser", "getKindeServerSession.().isAuthenticated"], form: "call", async: true, kind: "authn", effect: "nullable" },
  { id: "supertokens.getSSRSession", modules: ["supertokens-node/nextjs"], paths: ["getSSRSession"], form: "call", async: true, kind: "authn", effect: "nullable" },
  { id: "nuxt-auth-utils", modules: ["#imports", "nuxt-auth-utils"], paths: ["requireUserSession"], form: "call", async: true, kind: "authn", effect: "throws" },
  { id: "firebase-functions.isSignedIn", modules: ["firebase-functions/v2/https", "firebase-functions/https"], paths: ["isSignedIn"], form: "factory", kind: "authn", effect: "rejects" },
  { id: "firebase-functions.hasClaim", modules: ["firebase-functions/v2/https", "firebase-functions/https"], paths: ["hasClaim"], form: "factory", kind: "authz", effect: "rejects" },
];
