/** agenda: where values leave. */
import type { Pack } from "../row.js";

export const agenda = {
  library: "agenda",
  modules: ["agenda"],
  docs: "https://www.npmjs.com/package/agenda",
  notes: "Encrypt the payload or pass an id; keys, headers, topic and job names are visible in consoles and metrics.",
  sinks: [
    {
      id: "agenda/Agenda.now", kind: "message", shape: "call", level: "warning",
      members: ["now"],
      targets: [{ package: "agenda", owner: "Agenda" }],
      imported: { modules: ["agenda"], exports: ["Agenda"] },
      args: ["0", "1"],
    },
    {
      id: "agenda/Agenda.schedule", kind: "message", shape: "call", level: "warning",
      members: ["schedule", "every"],
      targets: [{ package: "agenda", owner: "Agenda" }],
      imported: { modules: ["agenda"], exports: ["Agenda"] },
      args: ["2"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
