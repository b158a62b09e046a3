/** @tanstack/react-query: how they move. */
import type { Pack } from "../row.js";

export const tanstackReactQuery = {
  library: "@tanstack/react-query",
  modules: ["@tanstack/react-query"],
  docs: "https://www.npmjs.com/package/@tanstack/react-query",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "@tanstack/react-query/rq.useQuery", shape: "call",
      members: ["useQuery", "useSuspenseQuery"],
      targets: [{ package: "@tanstack/react-query", owner: "module" }],
      imported: { modules: ["@tanstack/react-query"], exports: ["*"] },
      unless: "0.select",
      flow: [{ from: "0.queryFn()", to: "return.data" }, { from: "0.initialData", to: "return.data" }, { from: "0.placeholderData", to: "return.data" }],
    },
    {
      id: "@tanstack/react-query/rq.useQuery-selected", shape: "call",
      members: ["useQuery", "useSuspenseQuery"],
      targets: [{ package: "@tanstack/react-query", owner: "module" }],
      imported: { modules: ["@tanstack/react-query"], exports: ["*"] },
      flow: [{ from: "0.queryFn()", to: "0.select(0)" }, { from: "0.initialData", to: "0.select(0)" }, { from: "0.select()", to: "return.data" }],
    },
    {
      id: "@tanstack/react-query/rq.useMutation", shape: "call",
      members: ["useMutation"],
      targets: [{ package: "@tanstack/react-query", owner: "module" }],
      imported: { modules: ["@tanstack/react-query"], exports: ["*"] },
      flow: [
        { from: "0.mutationFn()", to: "return.data" },
        { from: "0.mutationFn()", to: "0.onSuccess(0)" },
        { from: "return.mutate(0)", to: "0.mutationFn(0)" },
        { from: "return.mutateAsync(0)", to: "0.mutationFn(0)" },
        { from: "return.mutate(0)", to: "0.onSuccess(1)" },
        { from: "return.mutate(0)", to: "return.variables" },
        { from: "return.mutate(0)", to: "0.onMutate(0)" },
        { from: "0.mutationFn()", to: "0.onSettled(0)" },
      ],
    },
    {
      id: "@tanstack/react-query/qc.setQueryData", shape: "call",
      members: ["setQueryData"],
      targets: [{ package: "@tanstack/query-core", owner: "QueryClient" }],
      imported: { modules: ["@tanstack/react-query"], exports: ["*"] },
      flow: [{ from: "1", to: "return" }],
    },
    {
      id: "@tanstack/react-query/qc.getQueryData", shape: "call",
      members: ["getQueryData"],
      targets: [{ package: "@tanstack/query-core", owner: "QueryClient" }],
      imported: { modules: ["@tanstack/react-query"], exports: ["*"] },
      flow: [{ from: "this", to: "return" }],
    },
    {
      id: "@tanstack/react-query/qc.fetchQuery", shape: "call",
      members: ["fetchQuery", "ensureQueryData"],
      targets: [{ package: "@tanstack/query-core", owner: "QueryClient" }],
      imported: { modules: ["@tanstack/react-query"], exports: ["*"] },
      flow: [{ from: "0.queryFn()", to: "return" }],
    },
  ],
} satisfies Pack;
