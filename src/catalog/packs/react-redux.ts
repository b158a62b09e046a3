/** react-redux: how they move. */
import type { Pack } from "../row.js";

export const reactRedux = {
  library: "react-redux",
  modules: ["react-redux"],
  docs: "https://www.npmjs.com/package/react-redux",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "react-redux/rr.useSelector", shape: "call",
      members: ["useSelector"],
      targets: [{ package: "react-redux", owner: "module" }],
      imported: { modules: ["react-redux"], exports: ["*"] },
      flow: [{ from: "0()", to: "return" }],
    },
  ],
} satisfies Pack;
