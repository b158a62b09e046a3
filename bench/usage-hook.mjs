/**
 * Loaded into the measured process (`node --import`): at its end writes what the operating system charged it, all threads
 * included, to the file named by PHI_LINT_BENCH_USAGE.
 */
import { writeFileSync } from "node:fs";

const file = process.env.PHI_LINT_BENCH_USAGE;
if (file) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
  });
}
