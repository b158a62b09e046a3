/** mixpanel: where values leave. */
import type { Pack } from "../row.js";

export const mixpanel = {
  library: "mixpanel",
  modules: ["mixpanel", "mixpanel-browser", "mixpanel-react-native"],
  docs: "https://www.npmjs.com/package/mixpanel",
  vendor: "Mixpanel",
  notes: "None.",
  sinks: [
    {
      id: "mixpanel/Mixpanel.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "import", "alias"],
      targets: [{ package: "mixpanel", owner: "Mixpanel" }],
      imported: { modules: ["mixpanel"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "mixpanel/Mixpanel.track_batch", kind: "analytics", shape: "call", level: "error",
      members: ["track_batch", "import_batch"],
      targets: [{ package: "mixpanel", owner: "Mixpanel" }],
      imported: { modules: ["mixpanel"], exports: ["default"] },
      args: ["0"],
    },
    {
      id: "mixpanel/People.set", kind: "analytics", shape: "call", level: "error",
      members: ["set", "set_once", "increment", "append", "union", "unset", "track_charge", "remove"],
      targets: [{ package: "mixpanel", owner: "People" }],
      imported: { modules: ["mixpanel"], exports: ["default"], path: ["people"] },
      args: ["*"],
    },
    {
      id: "mixpanel/Groups.set", kind: "analytics", shape: "call", level: "error",
      members: ["set", "set_once", "union"],
      targets: [{ package: "mixpanel", owner: "Groups" }],
      imported: { modules: ["mixpanel"], exports: ["default"], path: ["groups"] },
      args: ["*"],
    },
    {
      id: "mixpanel-browser/OverridedMixpanel.track", kind: "analytics", shape: "call", level: "error",
      members: [
        "track", "track_links", "track_forms", "track_pageview", "register", "register_once", "identify", "alias", "set_group", "add_group",
        "track_with_groups",
      ],
      targets: [{ package: "mixpanel-browser", owner: "Mixpanel" }],
      imported: { modules: ["mixpanel-browser"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "mixpanel-browser/People.set", kind: "analytics", shape: "call", level: "error",
      members: ["set", "set_once", "increment", "append", "union", "track_charge", "remove"],
      targets: [{ package: "mixpanel-browser", owner: "People" }],
      imported: { modules: ["mixpanel-browser"], exports: ["default"], path: ["people"] },
      args: ["*"],
    },
    {
      id: "mixpanel-browser/Group.set", kind: "analytics", shape: "call", level: "error",
      members: ["set", "set_once", "union"],
      targets: [{ package: "mixpanel-browser", owner: "Group" }],
      imported: { modules: ["mixpanel-browser"], exports: ["default"], path: ["get_group", "()"] },
      args: ["*"],
    },
    {
      id: "mixpanel-react-native/Mixpanel.track", kind: "analytics", shape: "call", level: "error",
      members: ["track", "identify", "alias", "registerSuperProperties", "registerSuperPropertiesOnce", "setGroup", "trackWithGroups"],
      targets: [{ package: "mixpanel-react-native", owner: "Mixpanel" }],
      imported: { modules: ["mixpanel-react-native"], exports: ["Mixpanel"] },
      args: ["*"],
    },
    {
      id: "mixpanel-react-native/People.set", kind: "analytics", shape: "call", level: "error",
      members: ["set", "setOnce", "increment", "append", "union", "trackCharge"],
      targets: [{ package: "mixpanel-react-native", owner: "People" }],
      imported: { modules: ["mixpanel-react-native"], exports: ["Mixpanel"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
