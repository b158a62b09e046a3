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
      members: ["useSelector", "()"],
      targets: [
        { package: "react-redux", owner: "module", members: ["useSelector"] },
        { package: "react-redux", owner: "UseSelector", members: ["()"] },
        { package: "react-redux", owner: "TypedUseSelectorHook", members: ["()"] },
      ],
      imported: { modules: ["react-redux"], exports: ["*"] },
      flow: [{ from: "@redux-state", to: "0(0)" }, { from: "0()", to: "return" }],
    },
    {
      id: "react-redux/rr.useStore", shape: "call",
      members: ["useStore"],
      targets: [{ package: "react-redux", owner: "module" }],
      imported: { modules: ["react-redux"], exports: ["*"] },
      flow: [{ from: "@redux-state", to: "return.state" }],
    },
  ],
} satisfies Pack;
