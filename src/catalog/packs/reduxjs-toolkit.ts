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
      flow: [
        { from: "0.initialState", to: "0.reducers.*(0)", copies: true },
        { from: "0.reducers[](0)", to: "0.reducers.*(0)" },
        { from: "return.actions.*(0)", to: "0.reducers.*(1).payload" },
        { from: "0.initialState", to: "return.reducer.state" },
        { from: "0.reducers[](0)", to: "return.reducer.state" },
        { from: "0.reducers[]()", to: "return.reducer.state" },
        { from: "0.extraReducers(0).state", to: "return.reducer.state" },
      ],
    },
    {
      id: "@reduxjs/toolkit/builder.addCase", shape: "call",
      members: ["addCase", "addMatcher"],
      targets: [{ package: "@reduxjs/toolkit", owner: "ActionReducerMapBuilder" }],
      flow: [{ from: "0.payload", to: "1(1).payload" }, { from: "1(0)", to: "this.state" }, { from: "1()", to: "this.state" }, { from: "this", to: "return" }],
    },
    {
      id: "@reduxjs/toolkit/rtk.configureStore", shape: "call",
      members: ["configureStore"],
      targets: [{ package: "@reduxjs/toolkit", owner: "module" }],
      imported: { modules: ["@reduxjs/toolkit"], exports: ["*"] },
      flow: [
        { from: "0.preloadedState", to: "return.state" },
        { from: "0.reducer.*.state", to: "return.state.*" },
        { from: "0.reducer.state", to: "return.state" },
        { from: "0.reducer()", to: "return.state" },
      ],
    },
    {
      id: "redux/fn.combineReducers", shape: "call",
      members: ["combineReducers"],
      targets: [{ package: "redux", owner: "module" }],
      imported: { modules: ["@reduxjs/toolkit", "redux"], exports: ["*"] },
      flow: [{ from: "0.*.state", to: "return.state.*" }],
    },
    {
      id: "@reduxjs/toolkit/rtk.createAsyncThunk", shape: "call",
      members: ["createAsyncThunk"],
      targets: [{ package: "@reduxjs/toolkit", owner: "module" }],
      imported: { modules: ["@reduxjs/toolkit"], exports: ["*"] },
      flow: [{ from: "return(0)", to: "1(0)" }, { from: "1()", to: "return.fulfilled.payload" }],
    },
  ],
} satisfies Pack;
