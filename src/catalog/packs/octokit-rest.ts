/** @octokit/rest: where values leave. */
import type { Pack } from "../row.js";

export const octokitRest = {
  library: "@octokit/rest",
  modules: ["@octokit/rest"],
  docs: "https://www.npmjs.com/package/@octokit/rest",
  vendor: "GitHub",
  notes: "None.",
  sinks: [
    {
      id: "@octokit/rest/o.rest.issues.create", kind: "third-party", shape: "call", level: "error",
      members: ["create", "createComment", "update"],
      targets: [{ package: "@octokit/plugin-rest-endpoint-methods", owner: "RestEndpointMethods.issues" }],
      imported: { modules: ["@octokit/rest"], exports: ["Octokit"], path: ["rest", "issues"] },
      args: ["0.body"],
    },
    {
      id: "@octokit/rest/o.rest.gists.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@octokit/plugin-rest-endpoint-methods", owner: "RestEndpointMethods.gists" }],
      imported: { modules: ["@octokit/rest"], exports: ["Octokit"], path: ["rest", "gists"] },
      args: ["0.files", "0.description"],
    },
    {
      id: "@octokit/rest/o.rest.repos.createOrUpdateFileContents", kind: "third-party", shape: "call", level: "error",
      members: ["createOrUpdateFileContents"],
      targets: [{ package: "@octokit/plugin-rest-endpoint-methods", owner: "RestEndpointMethods.repos" }],
      imported: { modules: ["@octokit/rest"], exports: ["Octokit"], path: ["rest", "repos"] },
      args: ["0.content", "0.message"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
