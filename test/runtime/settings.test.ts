/** Settings: modes, users, requests, reasons by key, purposes, identifiers. */
import { describe, expect, it } from "vitest";
import { allowPhi, configurePhi, guardPhi, phiAccessReason, phiAllowedBy, PhiAccessError, PHI_PURPOSES, PhiUsageError, withPhiContext, type PhiSettings } from "../../src/runtime/index.js";
import { captureAccessLog } from "./captured-log.js";
import { Patient } from "./patient-model.js";

const log = captureAccessLog();
const ada = new Patient(1, "Ada");
/** Runs `work` with other settings. */
function configured<T>(changes: Partial<PhiSettings>, work: () => T): T {
  const restore = configurePhi(changes);
  try {
    return work();
  } finally {
    restore();
  }
}

describe("mode", () => {
  it("observe refuses nothing and logs what enforce would have refused", () =>
    configured({ mode: "observe" }, () => {
      expect(ada.firstName).toBe("Ada");
      expect(log).toMatchObject([{ event: "refused", mode: "observe", model: "Patient", record: "1", fields: ["firstName"] }]);
    }));

  it("observe lets also an access pass that cannot be logged", () => {
    const broken = () => {
      throw new Error("disk full");
    };
    configured({ mode: "observe", log: { write: broken } }, () => expect(allowPhi("u7", "Chart", () => ada.firstName)).toBe("Ada"));
  });

  it("observe still refuses a grant without user or reason", () => {
    configured({ mode: "observe" }, () => expect(() => allowPhi("", "Chart", () => 1)).toThrow(PhiUsageError));
  });
});

describe("users", () => {
  const nameOf = (user: unknown) => allowPhi(user, "Chart", () => log.at(-1)?.user);

  it("are named by their text, number, or identifying field", () => {
    const users = ["dr.lee", 7, 7n, { id: 7 }, { id: "", userId: "u" }, { sub: "s" }, { username: "n" }, { email: "e@example.com" }];
    expect(users.map(nameOf)).toEqual(["dr.lee", "7", "7", "7", "u", "s", "n", "e@example.com"]);
  });

  it.each([[""], ["  "], [NaN], [{}], [{ id: " " }], [true], [null], [undefined]])("that cannot be named are refused: %j", (user) => {
    expect(() => nameOf(user)).toThrow(PhiUsageError);
  });

  it("may be guarded records themselves, named without reading PHI", () => {
    expect(nameOf(guardPhi({ id: "p1", email: "ada@example.com" }, { model: "User" }))).toBe("p1");
    expect(() => nameOf(guardPhi({ email: "ada@example.com" }, { model: "User" }))).toThrow(PhiUsageError);
    expect(log.map((entry) => entry.event)).not.toContain("refused");
  });

  it("come from describeUser where it is configured", () => {
    configured({ describeUser: (user) => (user as { badge?: string }).badge }, () => {
      expect(nameOf({ badge: "B-1" })).toBe("B-1");
      expect(() => nameOf({ id: 1 })).toThrow(PhiUsageError);
    });
  });

  it("come from the context, else from currentUser, where the grant gives none", () => {
    const work = () => [log.at(-1)?.user, phiAllowedBy(ada)];
    configured({ currentUser: () => "session" }, () => {
      expect(allowPhi(undefined, "Chart", work)).toEqual(["session", "session"]);
      const user = { id: "u7" };
      expect(withPhiContext({ user }, () => allowPhi(null, "Chart", work))).toEqual(["u7", user]);
      expect(withPhiContext({ user }, () => allowPhi("given", "Chart", work))).toEqual(["given", "given"]);
      expect(() => allowPhi("", "Chart", work)).toThrow(PhiUsageError);
    });
    configured({ currentUser: () => undefined }, () => expect(() => allowPhi(undefined, "Chart", work)).toThrow("PHI access needs a user"));
  });
});

describe("requests", () => {
  it("are named by the context, else by requestId", () =>
    configured({ requestId: () => "from resolver" }, () => {
      allowPhi("u7", "Chart", () => undefined);
      withPhiContext({ requestId: "from context" }, () => allowPhi("u7", "Chart", () => undefined));
      expect(log.map((entry) => entry.request)).toEqual(["from resolver", "from resolver", "from context", "from context"]);
    }));
});

describe("reasons", () => {
  const reasons = { "chart.show": "Display chart", export: { nightly: "Nightly export", empty: " " }, plain: "One word" };
  const reasonOf = (reason: string | undefined, table: PhiSettings["reasons"] = reasons) =>
    configured({ reasons: table }, () => allowPhi("u7", reason as string, () => phiAccessReason(ada)));

  it("given by key are translated, flat or nested", () => {
    expect(["chart.show", "export.nightly", "plain", "In words", "In words."].map((reason) => reasonOf(reason))).toEqual([
      "Display chart", "Nightly export", "One word", "In words", "In words.",
    ]);
    expect(log.find((entry) => entry.event === "grant")?.reason).toBe("Display chart");
  });

  it("with a key that is missing or blank in the table are refused, and the key is named", () => {
    expect(() => reasonOf("chart.print")).toThrow('The configured reasons have no text for the key "chart.print"');
    expect(() => reasonOf("export.empty")).toThrow(PhiUsageError);
    expect(() => reasonOf("export.nightly.late")).toThrow(PhiUsageError);
    expect(() => reasonOf("constructor.name")).toThrow(PhiUsageError);
  });

  it("are words where no table is configured", () => {
    expect(configured({ reasons: undefined }, () => allowPhi("u7", "chart.show", () => phiAccessReason(ada)))).toBe("chart.show");
  });

  it("that are missing come from reasonKey, by model, and never grant when their key is missing", () =>
    configured({ reasons: { patients: { show: { Patient: "Show patient" } } }, reasonKey: (model) => `patients.show.${model ?? "all"}` }, () => {
      const missing = undefined as unknown as string;
      expect(allowPhi.for(ada, "u7", missing, () => phiAccessReason(ada))).toBe("Show patient");
      expect(allowPhi.for(Patient, "u7", { purpose: "treatment" }, () => phiAccessReason(ada))).toBe("Show patient");
      expect(() => allowPhi("u7", missing, () => 1)).toThrow('no text for the key "patients.show.all"');
      expect(() => allowPhi("u7", "", () => 1)).toThrow("is blank");
    }));
});

describe("purposes", () => {
  it("are those of the static rule, unless configured", () => {
    for (const purpose of PHI_PURPOSES) allowPhi("u7", { reason: "Chart", purpose }, () => undefined);
    expect(log.filter((entry) => entry.event === "grant").map((entry) => entry.purpose)).toEqual([...PHI_PURPOSES]);
    expect(() => allowPhi("u7", { reason: "Chart", purpose: "marketing" }, () => 1)).toThrow('"marketing" is no purpose of use; it must be one of treatment, payment');
    configured({ purposes: ["audit"] }, () => {
      expect(allowPhi("u7", { reason: "Chart", purpose: "audit" }, () => 1)).toBe(1);
      expect(() => allowPhi("u7", { reason: "Chart", purpose: "treatment" }, () => 1)).toThrow(PhiUsageError);
    });
  });
});

describe("identifier fields", () => {
  it("can be configured", () =>
    configured({ identifierFields: ["uuid"] }, () => {
      const row = guardPhi({ uuid: "u-1", id: 3, name: "Ada" }, { model: "Row" });
      expect(row.uuid).toBe("u-1");
      expect(() => row.id).toThrow(PhiAccessError);
      expect(log.at(-1)?.record).toBe("u-1");
    }));
});

describe("configurePhi", () => {
  it("refuses what it does not know", () => {
    expect(() => configurePhi({ moed: "observe" } as object)).toThrow('configurePhi does not know "moed"; it takes mode, log,');
    expect(() => configurePhi({ mode: "watch" } as object)).toThrow('mode must be one of "enforce", "observe"');
    expect(() => configurePhi({ log: "access.log" } as object)).toThrow("log must be a writable stream");
  });
});
