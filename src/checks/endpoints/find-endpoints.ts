/** All endpoints of a program, judged: framework models → endpoints → what they handle and what stands before it. */
import type ts from "typescript";
import type { Config } from "../../config/config.js";
import type { Flow } from "../../flow/services.js";
import type { Endpoint, Judged } from "./endpoint.js";
import { Interpreter } from "./interpreter.js";
import { judge } from "./judge.js";
import { Middleware } from "./middleware.js";
import { builderChainEndpoints } from "./models/builder-chain.js";
import { decoratedEndpoints } from "./models/decorated-classes.js";
import { elysiaEndpoints } from "./models/elysia.js";
import { exportedEndpoints } from "./models/exported-files.js";
import { fastifyEndpoints } from "./models/fastify.js";
import { resolverEndpoints } from "./models/graphql-resolvers.js";
import { nestEndpoints } from "./models/nest.js";
import { optionCallEndpoints } from "./models/option-calls.js";
import { orderedListEndpoints } from "./models/ordered-list.js";
import { pothosEndpoints } from "./models/pothos.js";
import { socketEndpoints } from "./models/sockets.js";

/** Finds and judges every endpoint, or those that are reported in one file. */
export function findEndpoints(flow: Flow, config: Config, file?: ts.SourceFile): readonly Judged[] {
  const i = new Interpreter(flow, config);
  const middleware = new Middleware(i);
  const endpoints: readonly Endpoint[] = [
    ...orderedListEndpoints(i, middleware),
    ...elysiaEndpoints(i, middleware),
    ...fastifyEndpoints(i, middleware),
    ...nestEndpoints(i, middleware),
    ...builderChainEndpoints(i, middleware),
    ...exportedEndpoints(i, middleware, file),
    ...resolverEndpoints(i, middleware),
    ...pothosEndpoints(i),
    ...decoratedEndpoints(i, middleware),
    ...optionCallEndpoints(i, middleware),
    ...socketEndpoints(i, middleware),
  ];
  return endpoints.filter(({ at }) => !file || at.getSourceFile() === file).map((endpoint) => judge(i, endpoint));
}
