import { makeExecutableSchema } from "@graphql-tools/schema";
import { GraphQLError } from "graphql";
import { applyMiddleware } from "graphql-middleware";
import { allow, and, deny, not, or, rule, shield } from "graphql-shield";
import jwt from "jsonwebtoken";
import { allVisits, countVisits, visit } from "../domain";
import { schema as built } from "./pothos";

export interface Context {
  user?: { id: string; role: string };
}

/** What every resolver gets: the user of a verified token, or nobody. */
export function contextOf(authorization: string | undefined): Context {
  try {
    return { user: jwt.verify(authorization?.split(" ")[1] ?? "", "secret") as { id: string; role: string } };
  } catch {
    return {};
  }
}

const isUser = rule()(async (_parent: unknown, _args: unknown, { user }: Context) => user !== undefined);
const isNurse = rule({ cache: "contextual" })((_parent: unknown, _args: unknown, context: Context) => {
  if (context.user?.role !== "nurse") return new GraphQLError("nurses only");
  return true;
});
/** Looks at what the client sends. */
const believes = rule()((_parent: unknown, args: { user?: string }) => args.user !== "nobody");

const typeDefs = `
  type Visit { id: String visitor: String }
  type Query {
    open: [Visit] count: Int ruled: [Visit] nurses: [Visit] both: [Visit] either: [Visit] denied: [Visit] inverted: [Visit] believed: [Visit]
    asked: [Visit] asksLate: [Visit] left: [Visit]
  }
  type Mutation { save(id: String): Visit saveOpen(id: String): Visit }
`;
const resolvers = {
  Query: {
    open: () => allVisits(), // expect: require-auth-guard
    count: () => countVisits(), // ok: a count
    ruled: () => allVisits(), // ok: a rule
    nurses: () => allVisits(), // ok: a rule that returns an error
    both: () => allVisits(), // ok: one of two rules suffices
    either: () => allVisits(), // expect: require-auth-guard
    denied: () => allVisits(), // ok: nobody gets it
    inverted: () => allVisits(), // expect: require-auth-guard
    believed: () => allVisits(), // expect: require-auth-guard
    asked: (_parent: unknown, _args: unknown, context: Context) => { // ok: the body asks
      if (!context.user) throw new GraphQLError("who are you");
      return allVisits();
    },
    asksLate: async (_parent: unknown, _args: unknown, context: Context) => { // expect: require-auth-guard
      const found = await allVisits();
      return context.user ? found : [];
    },
    left: () => allVisits(), // expect: require-auth-guard
  },
  Mutation: {
    save: (_parent: unknown, { id }: { id: string }) => visit(id), // ok: the rule of its type
    saveOpen: (_parent: unknown, { id }: { id: string }) => visit(id), // ok: the rule of its type
  },
};
const closedResolvers = {
  Query: {
    known: () => allVisits(), // ok: its rule
    allowed: () => allVisits(), // expect: require-auth-guard
    forgotten: () => allVisits(), // ok: the fallback denies
  },
};
const bareResolvers = {
  Query: {
    bare: () => allVisits(), // expect: require-auth-guard
  },
};

const permissions = shield({
  Query: { open: allow, count: allow, ruled: isUser, nurses: isNurse, both: and(isUser, isNurse), either: or(isUser, allow), denied: deny, inverted: not(isUser), believed: believes },
  Mutation: isUser,
});
const closed = shield({ Query: { known: isUser, allowed: allow } }, { fallbackRule: deny });

export const schemas = {
  "": applyMiddleware(makeExecutableSchema({ typeDefs, resolvers }), permissions),
  closed: applyMiddleware(makeExecutableSchema({ typeDefs: "type Visit { id: String } type Query { known: [Visit] allowed: [Visit] forgotten: [Visit] }", resolvers: closedResolvers }), closed),
  bare: makeExecutableSchema({ typeDefs: "type Visit { id: String } type Query { bare: [Visit] }", resolvers: bareResolvers }),
  built,
};
