/** Frameworks whose applications and routers are ordered lists of registrations: what was registered before a route runs before it. */

export interface ListFramework {
  readonly id: string;
  readonly label: string;
  readonly modules: readonly string[];
  /** How an application (a server) is made, as steps from the module: `()` a call, `new` an instance. */
  readonly apps: readonly string[];
  /** How a router is made; it answers where it is mounted. */
  readonly routers: readonly string[];
  /** Names of the types of both, and of the packages that declare them. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
  readonly methods: readonly string[];
  /** `router.route(path)` gives an object with methods. */
  readonly route?: "chain";
  /** The method that mounts another list under a prefix: `app.route(prefix, sub)`. */
  readonly mount?: string;
  /** A route may leave its path out: `router.get(handler)`. */
  readonly hasOptionalPath?: true;
  /** `app.on(methods, paths, …)`. */
  readonly on?: true;
  /** What a router is turned into where it is mounted: `app.use(router.routes())`. */
  readonly mounted?: readonly string[];
  /** `app.basePath(path)` gives the same list under a prefix. */
  readonly basePath?: "basePath" | "prefix";
  /** The option of the constructor that holds a prefix: `new Router({ prefix })`. */
  readonly prefixOption?: string;
  readonly use: { readonly caseSensitive: boolean; readonly prefix: boolean };
  /** `event`: a handler's value is the answer; `next` is called where a handler gives none. */
  readonly protocol: "express" | "context-next" | "event";
  /** What a mounted list holds is copied where it is mounted: what is added later does not count. */
  readonly snapshot?: true;
  /** What is used stands before every route of the list, wherever it is written. */
  readonly isOrderFree?: true;
}

const METHODS = ["get", "post", "put", "patch", "delete", "head", "options", "all"] as const;

export const LIST_FRAMEWORKS: readonly ListFramework[] = [
  {
    id: "express", label: "Express", modules: ["express"], apps: ["()", "express.()"], routers: ["Router.()", "Router.new"],
    types: ["Express", "Application", "Router", "IRouter", "IRoute", "IApplication"], packages: ["express", "express-serve-static-core"],
    methods: METHODS, route: "chain", use: { caseSensitive: false, prefix: true }, protocol: "express",
  },
  {
    id: "koa", label: "Koa", modules: ["koa", "@koa/router", "koa-router"], apps: ["new", "Koa.new"], routers: ["new", "Router.new", "()"],
    types: ["Application", "Router", "Koa", "RouterInstance", "RouterImplementation", "RouterWithMethods"], packages: ["koa", "@koa/router", "koa-router", "koa__router"],
    methods: [...METHODS, "del"], mounted: ["routes", "middleware"], prefixOption: "prefix", basePath: "prefix", use: { caseSensitive: false, prefix: true }, protocol: "context-next",
  },
  {
    id: "hono", label: "Hono", modules: ["hono", "hono/quick", "hono/tiny", "@hono/zod-openapi"], apps: ["Hono.new", "OpenAPIHono.new"], routers: [],
    types: ["Hono", "HonoBase", "OpenAPIHono"], packages: ["hono", "@hono/zod-openapi"],
    methods: METHODS, mount: "route", on: true, basePath: "basePath", use: { caseSensitive: true, prefix: false }, protocol: "context-next", snapshot: true,
  },
  {
    id: "h3", label: "h3", modules: ["h3"], apps: ["createApp.()"], routers: ["createRouter.()"],
    types: ["App", "Router"], packages: ["h3"],
    methods: METHODS, use: { caseSensitive: true, prefix: true }, protocol: "event",
  },
  {
    id: "h3-2", label: "h3", modules: ["h3"], apps: ["H3.new"], routers: [],
    types: ["H3", "H3Core"], packages: ["h3"],
    methods: METHODS, mount: "mount", use: { caseSensitive: true, prefix: false }, protocol: "event", isOrderFree: true,
  },
  {
    id: "next-connect", label: "next-connect", modules: ["next-connect"], apps: ["createRouter.()", "createEdgeRouter.()", "()"], routers: [],
    types: ["NodeRouter", "EdgeRouter", "Router"], packages: ["next-connect"],
    methods: METHODS, hasOptionalPath: true, use: { caseSensitive: false, prefix: true }, protocol: "express",
  },
];
