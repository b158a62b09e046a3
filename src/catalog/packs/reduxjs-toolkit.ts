/** @reduxjs/toolkit: how they move. */
import type { Pack } from "../row.js";

export const reduxjsToolkit = {
  library: "@reduxjs/toolkit",
  modules: ["@reduxjs/toolkit"],
  docs: "https://www.npmjs.com/package/@reduxjs/toolkit",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "@reduxjs/toolkit/rtk.createSelector", shape: "call",
      members: ["createSelector"],
      targets: [{ package: "reselect", owner: "module" }],
      imported: { modules: ["@reduxjs/toolkit"], exports: ["*"] },
      flow: [{ from: "0()", to: "1(0)" }, { from: "1()", to: "return()" }],
    },
    {
      id: "@reduxjs/toolkit/st.dispatch", shape: "call",
      members: ["dispatch"],
      targets: [{ package: "redux", owner: "Store" }],
      imported: { modules: ["@reduxjs/toolkit"], exports: ["*"] },
      flow: [{ from: "0", to: "this.reducer" }],
    },
    {
      id: "@reduxjs/toolkit/st.getState", shape: "call",
      members: ["getState"],
      targets: [{ package: "redux", owner: "Store" }],
      imported: { modules: ["@reduxjs/toolkit"], exports: ["*"] },
      flow: [{ from: "this.state", to: "return" }],
    },
    {
      id: "@reduxjs/toolkit/rtk.createSlice", shape: "call",
      members: ["createSlice"],
      targets: [{ package: "@reduxjs/toolkit", owner: "module" }],
      imported: { modules: ["@reduxjs/toolkit"], exports: ["*"] },
      flow: [{ from: "0.initialState", to: "0.reducers.*(0)" }],
    },
    {
      id: "@reduxjs/toolkit/rtk.createAsyncThunk", shape: "call",
      members: ["createAsyncThunk"],
      targets: [{ package: "@reduxjs/toolkit", owner: "module" }],
      imported: { modules: ["@reduxjs/toolkit"], exports: ["*"] },
      flow: [{ from: "1()", to: "return" }],
    },
  ],
} satisfies Pack;
