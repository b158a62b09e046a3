/** redux: how they move. The state of the store and the actions that are dispatched to it belong to the whole program. */
import type { Pack } from "../row.js";

export const redux = {
  library: "redux",
  modules: ["redux", "@reduxjs/toolkit", "react-redux"],
  docs: "https://redux.js.org/api/api-reference",
  sinks: [],
  sanitizers: [],
  propagators: [
    {
      id: "redux/st.dispatch", shape: "call",
      members: ["dispatch"],
      targets: [{ package: "redux", owner: "Store" }, { package: "redux", owner: "Dispatch", members: ["()"] }, { package: "redux-thunk", owner: "ThunkDispatch", members: ["()"] }],
      imported: { modules: ["@reduxjs/toolkit", "redux"], exports: ["*"] },
      flow: [
        { from: "0", to: "return" },
        { from: "0()", to: "return" },
        { from: "0", to: "@redux-actions" },
        { from: "@redux-state", to: "0(1)()" },
      ],
    },
    {
      id: "redux/st.getState", shape: "call",
      members: ["getState"],
      targets: [{ package: "redux", owner: "Store" }],
      imported: { modules: ["@reduxjs/toolkit", "redux"], exports: ["*"] },
      flow: [{ from: "this.state", to: "return" }],
    },
    {
      id: "redux/api.getState", shape: "call",
      members: ["getState"],
      targets: [{ package: "redux", owner: "MiddlewareAPI" }, { package: "@reduxjs/toolkit", owner: "BaseThunkAPI" }],
      flow: [{ from: "@redux-state", to: "return" }],
    },
    {
      id: "redux/fn.createStore", shape: "call",
      members: ["createStore", "legacy_createStore"],
      targets: [{ package: "redux", owner: "module" }],
      imported: { modules: ["redux"], exports: ["*"] },
      flow: [
        { from: "1", to: "return.state" },
        { from: "0()", to: "return.state" },
        { from: "0.state", to: "return.state" },
        { from: "1", to: "@redux-state" },
        { from: "0()", to: "@redux-state" },
        { from: "0.state", to: "@redux-state" },
        { from: "1", to: "0(0)" },
        { from: "0()", to: "0(0)" },
        { from: "@redux-actions", to: "0(1)" },
      ],
    },
    {
      id: "redux/fn.combineReducers", shape: "call",
      members: ["combineReducers"],
      targets: [{ package: "redux", owner: "module" }],
      imported: { modules: ["@reduxjs/toolkit", "redux"], exports: ["*"] },
      flow: [
        { from: "0.*.state", to: "return.state.*" },
        { from: "0.*()", to: "return.state.*" },
        { from: "0.*()", to: "0.*(0)" },
        { from: "@redux-actions", to: "0.*(1)" },
      ],
    },
    {
      id: "redux/fn.applyMiddleware", shape: "call",
      members: ["applyMiddleware"],
      targets: [{ package: "redux", owner: "module" }],
      imported: { modules: ["@reduxjs/toolkit", "redux"], exports: ["*"] },
      flow: [{ from: "@redux-actions", to: "0..()()(0)" }],
    },
  ],
} satisfies Pack;
