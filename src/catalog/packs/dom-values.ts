/** dom: how values move through URLs, forms, requests, responses and encoders. */
import type { Pack } from "../row.js";

export const domValues = {
  library: "dom",
  modules: [],
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "lib.dom/usp.append", shape: "call",
      members: ["append", "set"],
      targets: [{ package: "lib", owner: "URLSearchParams" }],
      flow: [{ from: "0", to: "this" }, { from: "1", to: "this" }],
    },
    {
      id: "lib.dom/usp.get", shape: "call",
      members: ["get", "toString"],
      targets: [{ package: "lib", owner: "URLSearchParams" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "lib.dom/usp.getAll", shape: "call",
      members: ["getAll"],
      targets: [{ package: "lib", owner: "URLSearchParams" }],
      flow: [{ from: "this", to: "return[]" }],
    },
    {
      id: "lib.dom/url.toString", shape: "call",
      members: ["toString", "toJSON"],
      targets: [{ package: "lib", owner: "URL" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "lib.dom/URL.parse", shape: "call",
      members: ["parse"],
      targets: [{ package: "lib", owner: "URL" }],
      flow: [{ from: "0", to: "return" }, { from: "1", to: "return" }],
    },
    {
      id: "lib.dom/fd.append", shape: "call",
      members: ["append", "set"],
      targets: [{ package: "lib", owner: "FormData" }],
      flow: [{ from: "1", to: "this" }],
    },
    {
      id: "lib.dom/fd.get", shape: "call",
      members: ["get"],
      targets: [{ package: "lib", owner: "FormData" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "lib.dom/fd.getAll", shape: "call",
      members: ["getAll"],
      targets: [{ package: "lib", owner: "FormData" }],
      flow: [{ from: "this", to: "return[]" }],
    },
    {
      id: "lib.dom/h.append", shape: "call",
      members: ["append", "set"],
      targets: [{ package: "lib", owner: "Headers" }],
      flow: [{ from: "1", to: "this" }],
    },
    {
      id: "lib.dom/h.get", shape: "call",
      members: ["get"],
      targets: [{ package: "lib", owner: "Headers" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "lib.dom/res.json", shape: "call",
      members: ["json", "text", "arrayBuffer", "blob", "formData"],
      targets: [{ package: "lib", owner: "Body" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "lib.dom/res.clone", shape: "call",
      members: ["clone"],
      targets: [{ package: "lib", owner: "Response" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "lib.dom/req.json", shape: "call",
      members: ["json", "text", "formData", "arrayBuffer", "clone"],
      targets: [
        { package: "lib", owner: "Body", members: ["json", "text", "formData", "arrayBuffer"] },
        { package: "lib", owner: "Request", members: ["clone"] },
      ],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "lib.dom/blob.text", shape: "call",
      members: ["text", "arrayBuffer", "slice"],
      targets: [{ package: "lib", owner: "Blob" }],
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "lib.dom/newTextEncoder.encode", shape: "call",
      members: ["encode"],
      targets: [{ package: "lib", owner: "TextEncoder" }],
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "lib.dom/newTextDecoder.decode", shape: "call",
      members: ["decode"],
      targets: [{ package: "lib", owner: "TextDecoder" }],
      flow: [{ from: "0", to: "return" }],
    },
    {
      id: "lib.dom/fn.CustomEvent", shape: "new",
      members: ["CustomEvent", "MessageEvent"],
      targets: [{ package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["CustomEvent", "MessageEvent"] },
      flow: [{ from: "1.*", to: "return.*" }],
    },
    {
      id: "lib.dom/fn.URL", shape: "new",
      members: ["URL", "URLSearchParams", "Response", "Request", "Headers"],
      targets: [{ package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["URL", "URLSearchParams", "Response", "Request", "Headers"] },
      flow: [{ from: "0", to: "return" }, { from: "1", to: "return" }],
    },
    {
      id: "lib.dom/fn.Blob", shape: "new",
      members: ["Blob", "File"],
      targets: [{ package: "lib", owner: "global" }, { package: "@types/node", owner: "global" }],
      imported: { modules: [], exports: ["Blob", "File"] },
      flow: [{ from: "0[]", to: "return" }, { from: "1", to: "return.name" }],
    },
  ],
} satisfies Pack;
