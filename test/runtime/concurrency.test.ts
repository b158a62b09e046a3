/** Concurrent requests: a thousand of them, interleaved at random, and none sees what another was granted. */
import { AsyncResource } from "node:async_hooks";
import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { allowPhi, grantPhi, phiAccessReason, phiAllowed, phiAllowedBy, PhiAccessError, revokePhi, withPhiContext } from "../../src/runtime/index.js";
import { captureAccessLog } from "./captured-log.js";
import { Patient } from "./patient-model.js";

const log = captureAccessLog();
const REQUESTS = 1000;

/** Yields to the other requests in one of several ways, in an order that is the same in each run. */
function pauses(seed: number): () => Promise<unknown> {
  let state = seed + 1;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    const ways = [
      () => Promise.resolve(),
      () => new Promise((resolve) => setImmediate(resolve)),
      () => new Promise((resolve) => setTimeout(resolve, state % 4)),
      () => new Promise<void>((resolve) => process.nextTick(resolve)),
    ];
    return (ways[state % ways.length] as () => Promise<unknown>)();
  };
}

const everyRequest = (request: (index: number) => Promise<void>) => Promise.all(Array.from({ length: REQUESTS }, (_, index) => request(index)));

describe("1,000 interleaved requests", () => {
  // All requests work on these records, so that a grant that leaked would be seen.
  const shared = Array.from({ length: 8 }, (_, id) => new Patient(id + 1, `Name ${id + 1}`));
  let running = 0;
  let most = 0;

  it("see their own blocks only", async () => {
    await everyRequest(async (index) => {
      most = Math.max(most, ++running);
      const pause = pauses(index);
      const mine = shared[index % shared.length] as Patient;
      const theirs = shared[(index + 1) % shared.length] as Patient;
      expect(phiAllowed(mine)).toBe(false);
      await pause();
      await allowPhi.for(mine, `user ${index}`, `reason ${index}`, async () => {
        for (let turn = 0; turn < 4; turn++) {
          await pause();
          expect(mine.firstName).toBe(`Name ${mine.id}`);
          expect([phiAllowedBy(mine), phiAccessReason(mine)]).toEqual([`user ${index}`, `reason ${index}`]);
          expect(() => theirs.firstName).toThrow(PhiAccessError);
        }
      });
      await pause();
      expect(() => mine.firstName).toThrow(PhiAccessError);
      running--;
    });
    expect(most).toBe(REQUESTS);
    expect(log.filter((entry) => entry.event === "read")).toHaveLength(REQUESTS);
  });

  it("see their own statements only, each in its context", async () => {
    await everyRequest((index) =>
      withPhiContext({ user: `user ${index}`, requestId: `request ${index}` }, async () => {
        const pause = pauses(index);
        const mine = shared[index % shared.length] as Patient;
        expect(phiAllowed(mine)).toBe(false);
        if (index % 3 === 0) await pause();
        if (index % 2 === 0) grantPhi(mine, undefined, "desk");
        for (let turn = 0; turn < 4; turn++) {
          await pause();
          expect(phiAllowedBy(mine)).toBe(index % 2 === 0 ? `user ${index}` : undefined);
        }
        if (index % 4 === 0) revokePhi(mine);
        await pause();
        expect(phiAllowed(mine)).toBe(index % 4 === 2);
      }),
    );
    expect(shared.map(phiAllowed)).not.toContain(true);
    expect(new Set(log.filter((entry) => entry.event === "grant").map((entry) => `${entry.request} by ${entry.user}`)).size).toBe(REQUESTS / 2);
  });

  it("may fail without leaving anything behind", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: REQUESTS }, async (_, index) => {
        const pause = pauses(index);
        const mine = shared[index % shared.length] as Patient;
        return allowPhi("u7", `reason ${index}`, async () => {
          await pause();
          if (index % 2) throw new Error(mine.firstName);
          return phiAccessReason(mine);
        });
      }),
    );
    expect(outcomes.filter((outcome) => outcome.status === "rejected")).toHaveLength(REQUESTS / 2);
    expect(outcomes.filter((outcome, index) => outcome.status === "fulfilled" && outcome.value === `reason ${index}`)).toHaveLength(REQUESTS / 2);
    expect(shared.map(phiAllowed)).not.toContain(true);
    const count = (event: string) => log.filter((entry) => entry.event === event).length;
    expect([count("grant"), count("revoke")]).toEqual([REQUESTS, REQUESTS]);
  });
});

describe("the asynchronous context", () => {
  it("follows emitters and timers started inside, and resources bound there, until the block ends", async () => {
    const patient = new Patient(1, "Ada");
    const emitter = new EventEmitter();
    const seen: unknown[] = [];
    emitter.on("chart", () => seen.push(phiAccessReason(patient)));
    let bound = () => phiAccessReason(patient);
    await allowPhi("u7", "Chart", async () => {
      emitter.emit("chart");
      bound = AsyncResource.bind(bound);
      await new Promise<void>((resolve) => setTimeout(() => resolve(void seen.push(patient.firstName)), 1));
      seen.push(bound());
    });
    emitter.emit("chart");
    seen.push(bound());
    expect(seen).toEqual(["Chart", "Ada", "Chart", undefined, undefined]);
  });
});
