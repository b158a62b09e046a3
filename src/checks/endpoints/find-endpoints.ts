/** All endpoints of a program, judged: framework models → endpoints → what they handle and what stands before it. */
import type { Config } from "../../config/config.js";
import type { Flow } from "../../flow/services.js";
import type { Endpoint, Judged } from "./endpoint.js";
import { Interpreter } from "./interpreter.js";
import { judge } from "./judge.js";
import { Middleware } from "./middleware.js";
import { orderedListEndpoints } from "./models/ordered-list.js";

/** Finds and judges every endpoint. */
export function findEndpoints(flow: Flow, config: Config): readonly Judged[] {
  const i = new Interpreter(flow, config);
  const middleware = new Middleware(i);
  const endpoints: readonly Endpoint[] = [...orderedListEndpoints(i, middleware)];
  return endpoints.map((endpoint) => judge(i, endpoint));
}
