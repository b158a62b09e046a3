/** Frameworks whose endpoints are methods with decorators, and whose guards are decorators, too: those of the class and the method add up. */

export interface DecoratorFramework {
  readonly label: string;
  readonly modules: readonly string[];
  /** Decorators of the classes that hold endpoints; any class where empty. */
  readonly holders: readonly string[];
  readonly routes: readonly string[];
  /** Decorators that reject strangers; with arguments those in `authz` ask for roles. */
  readonly guards: readonly string[];
  readonly authz: readonly string[];
  /** Decorators that take middleware. */
  readonly middleware: readonly string[];
  /** Decorators that take a guard of the class back. */
  readonly optOuts: readonly string[];
}

export const DECORATOR_FRAMEWORKS: readonly DecoratorFramework[] = [
  {
    label: "tsoa", modules: ["tsoa", "@tsoa/runtime"], holders: ["Route"], routes: ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"],
    guards: ["Security"], authz: [], middleware: ["Middlewares"], optOuts: ["NoSecurity"],
  },
  {
    label: "routing-controllers", modules: ["routing-controllers"], holders: ["Controller", "JsonController"], routes: ["Get", "Post", "Put", "Patch", "Delete", "Head", "All", "Method"],
    guards: ["Authorized"], authz: ["Authorized"], middleware: ["UseBefore"], optOuts: [],
  },
  {
    label: "LoopBack", modules: ["@loopback/rest", "@loopback/authentication", "@loopback/authorization"], holders: [], routes: ["get", "post", "put", "patch", "del", "operation"],
    guards: ["authenticate", "authorize"], authz: ["authorize"], middleware: [], optOuts: ["authenticate.skip", "authorize.skip", "authorize.allowAll"],
  },
  {
    label: "TypeGraphQL", modules: ["type-graphql"], holders: ["Resolver"], routes: ["Query", "Mutation", "Subscription", "FieldResolver"],
    guards: ["Authorized"], authz: ["Authorized"], middleware: ["UseMiddleware"], optOuts: [],
  },
];
