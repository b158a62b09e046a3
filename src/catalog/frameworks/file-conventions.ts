/** Frameworks in which the name of a file makes its exports endpoints, or guards of other files' endpoints. */

/** Exports of certain files that answer requests. */
export interface FileConvention {
  readonly framework: string;
  readonly file: RegExp;
  readonly exports: RegExp;
  /** The ways to what the framework hands the export; `input` comes from the client. */
  readonly args: readonly string[];
  /** What the table calls it; the export's name where absent. */
  readonly method?: string;
  /** What comes before the route in the file's name. */
  readonly root: RegExp;
  /** The export is an object whose members are endpoints, each called as its path says. */
  readonly isMap?: true;
}

const HTTP = /^(?:GET|HEAD|OPTIONS|POST|PUT|DELETE|PATCH|ALL|fallback)$/;
const ANY_ARGUMENT = ["input", "input", "input", "input"] as const;
const APP = /^.*?(?:^|\/)app\//;
const PAGES = /^.*?(?:^|\/)pages\//;
const ROUTES = /^.*?(?:^|\/)routes\//;
const SERVER = /^.*?(?:^|\/)server\//;

/** What Remix and React Router call a file whose loader and action answer requests. */
export const ROUTE_MODULE = "React Router";
export const LOADERS = /^(?:loader|action)$/;
/** Its export that holds what runs before the loaders of the route and of those below it. */
export const ROUTE_MIDDLEWARE = /^(?:unstable_)?middleware$/;

export const FILE_CONVENTIONS: readonly FileConvention[] = [
  { framework: "Next.js", file: /(?:^|\/)app\/(?:.*\/)?route\.[cm]?[jt]sx?$/, exports: HTTP, args: ["req", "ctx"], root: APP },
  { framework: "Next.js", file: /(?:^|\/)pages\/api\/.*\.[cm]?[jt]sx?$/, exports: /^default$/, args: ["req", "res"], method: "ANY", root: PAGES },
  { framework: "Next.js", file: /(?:^|\/)app\/(?:.*\/)?(?:page|layout|default|template)\.[cm]?[jt]sx?$/, exports: /^(?:default|generateMetadata)$/, args: ANY_ARGUMENT, method: "PAGE", root: APP },
  { framework: "Next.js", file: /(?:^|\/)pages\/(?!api\/).*\.[cm]?[jt]sx?$/, exports: /^(?:getServerSideProps|getStaticProps|getInitialProps)$/, args: ["ctx"], method: "PAGE", root: PAGES },
  { framework: "SvelteKit", file: /(?:^|\/)routes\/(?:.*\/)?\+server\.[jt]s$/, exports: HTTP, args: ["event"], root: ROUTES },
  { framework: "SvelteKit", file: /(?:^|\/)routes\/(?:.*\/)?\+(?:page|layout)\.server\.[jt]s$/, exports: /^load$/, args: ["event"], method: "LOAD", root: ROUTES },
  { framework: "SvelteKit", file: /(?:^|\/)routes\/(?:.*\/)?\+page\.server\.[jt]s$/, exports: /^actions$/, args: ["event"], method: "ACTION", root: ROUTES, isMap: true },
  { framework: ROUTE_MODULE, file: /(?:^|\/)app\/(?:routes\/.*|root)\.[jt]sx?$/, exports: LOADERS, args: ["event"], root: /^.*?(?:^|\/)(?:routes\/|root(?=\.))/ },
  { framework: "Nuxt", file: /(?:^|\/)server\/(?:api|routes)\/.*\.[jt]s$/, exports: /^default$/, args: ["event"], method: "ANY", root: SERVER },
  { framework: "Astro", file: /(?:^|\/)src\/pages\/.*\.[jt]s$/, exports: HTTP, args: ["ctx"], root: PAGES },
];

/** An export of a file that stands before all endpoints of its framework that lie below the file's root. */
export interface FileGuard {
  readonly framework: string;
  readonly file: RegExp;
  readonly exports: RegExp;
  /**
   * How it is called: SvelteKit hands one object with `event` and `resolve`, Astro a context and `next`; what Nitro's returns ends the request.
   */
  readonly calls: "event-resolve" | "context-next" | "event";
}

export const FILE_GUARDS: readonly FileGuard[] = [
  { framework: "SvelteKit", file: /(?:^|\/)src\/hooks\.server\.[jt]s$/, exports: /^handle$/, calls: "event-resolve" },
  { framework: "Nuxt", file: /(?:^|\/)server\/middleware\/.*\.[jt]s$/, exports: /^default$/, calls: "event" },
  { framework: "Astro", file: /(?:^|\/)src\/middleware(?:\/index)?\.[jt]s$/, exports: /^onRequest$/, calls: "context-next" },
];

/** The route that a file of a convention answers. */
export function routeOf({ framework, root }: FileConvention, file: string): string {
  const inner = file.replace(root, "").replace(/\.[cm]?[jt]sx?$/, "");
  return framework === ROUTE_MODULE ? flatRoute(inner) : nestedRoute(inner, framework);
}

function nestedRoute(inner: string, framework: string): string {
  // Nitro takes a method from the end of the name: `patients.get.ts`.
  const name = framework === "Nuxt" ? inner.replace(/^routes\//, "").replace(/\.(?:get|post|put|patch|delete|head|options)$/, "") : inner;
  const parts = name.split("/").filter((part) => part !== "" && !/^\(.*\)$/.test(part) && !/^(?:route|page|index|\+server|\+(?:page|layout)\.server|layout)$/.test(part));
  return `/${parts.map((part) => part.replace(/^\[\[?\.\.\.(\w+)\]?\]$/, ":$1*").replace(/^\[+(\w+)(?:=\w+)?\]+$/, ":$1")).join("/")}`;
}

/** Flat files: dots separate segments, `_name` adds none, `name_` nests in none, `$name` is a parameter. */
function flatRoute(inner: string): string {
  const parts = inner.replace(/\/(?:route|index)$/, "").split(/[./]/).filter((part) => part !== "" && part !== "_index" && !part.startsWith("_"));
  return `/${parts.map((part) => part.replace(/_$/, "").replace(/^\$$/, ":splat*").replace(/^\$/, ":")).join("/")}`;
}
