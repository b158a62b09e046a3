/** axios: where values leave, how they move. */
import type { Pack } from "../row.js";

export const axios = {
  library: "axios",
  modules: ["axios"],
  docs: "https://www.npmjs.com/package/axios",
  notes: "Put identifiers in the request body or use an opaque random id; URLs are kept by access logs, proxies, browser history, Referer headers and analytics. Interceptors/paramsSerializer can rewrite.",
  sinks: [
    {
      id: "axios/AxiosStatic.get", kind: "url", shape: "call", level: "error",
      members: ["get", "delete", "head", "options"],
      targets: [{ package: "axios", owner: "Axios" }],
      imported: { modules: ["axios"], exports: ["default"] },
      args: ["0", "1.params"],
    },
    {
      id: "axios/AxiosStatic.post", kind: "url", shape: "call", level: "error",
      members: ["post", "put", "patch", "postForm", "putForm", "patchForm"],
      targets: [{ package: "axios", owner: "Axios" }],
      imported: { modules: ["axios"], exports: ["default"] },
      args: ["0", "2.params"],
    },
    {
      id: "axios/AxiosStatic.request", kind: "url", shape: "call", level: "error",
      members: ["request", "getUri"],
      targets: [{ package: "axios", owner: "Axios" }],
      imported: { modules: ["axios"], exports: ["default"] },
      args: ["0.url", "0.params"],
    },
    {
      id: "axios/AxiosInstance.get", kind: "url", shape: "call", level: "error",
      members: ["get", "delete", "head", "options"],
      targets: [{ package: "axios", owner: "Axios" }],
      imported: { modules: ["axios"], exports: ["AxiosInstance"] },
      args: ["0", "1.params"],
    },
    {
      id: "axios/AxiosInstance.post", kind: "url", shape: "call", level: "error",
      members: ["post", "put", "patch"],
      targets: [{ package: "axios", owner: "Axios" }],
      imported: { modules: ["axios"], exports: ["AxiosInstance"] },
      args: ["0", "2.params"],
    },
    {
      id: "axios/AxiosStatic.call", kind: "url", shape: "call", level: "error",
      members: ["()"],
      targets: [{ package: "axios", owner: "AxiosInstance" }],
      imported: { modules: ["axios"], exports: ["default"] },
      args: ["0", "0.url", "0.params", "1.params"],
    },
    {
      id: "axios/AxiosStatic.create", kind: "url", shape: "call", level: "error",
      members: ["create"],
      targets: [{ package: "axios", owner: "AxiosInstance" }, { package: "axios", owner: "AxiosStatic" }],
      imported: { modules: ["axios"], exports: ["default"] },
      args: ["0.params", "0.baseURL"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
