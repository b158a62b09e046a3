/** @notionhq/client: where values leave. */
import type { Pack } from "../row.js";

export const notionhqClient = {
  library: "@notionhq/client",
  modules: ["@notionhq/client"],
  docs: "https://www.npmjs.com/package/@notionhq/client",
  vendor: "Notion",
  notes: "None.",
  sinks: [
    {
      id: "@notionhq/client/n.pages.create", kind: "third-party", shape: "call", level: "error",
      members: ["create", "update"],
      targets: [{ package: "@notionhq/client", owner: "Client.pages" }],
      imported: { modules: ["@notionhq/client"], exports: ["Client"], path: ["pages"] },
      args: ["0.properties"],
    },
    {
      id: "@notionhq/client/n.comments.create", kind: "third-party", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "@notionhq/client", owner: "Client.comments" }],
      imported: { modules: ["@notionhq/client"], exports: ["Client"], path: ["comments"] },
      args: ["0"],
    },
    {
      id: "@notionhq/client/n.blocks.children.append", kind: "third-party", shape: "call", level: "error",
      members: ["append"],
      targets: [{ package: "@notionhq/client", owner: "Client.blocks.children" }],
      imported: { modules: ["@notionhq/client"], exports: ["Client"], path: ["blocks", "children"] },
      args: ["0.children"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
