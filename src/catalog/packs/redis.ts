/** redis: where values leave. */
import type { Pack } from "../row.js";

export const redis = {
  library: "redis",
  modules: ["ioredis", "redis", "@upstash/redis", "@vercel/kv"],
  docs: "https://www.npmjs.com/package/ioredis",
  notes: "Encryption in transit/at rest is configuration; keys are visible in MONITOR/SLOWLOG and metrics. Report keys (argument 0) at higher severity than values.",
  sinks: [
    {
      id: "ioredis/Redis.set", kind: "storage", shape: "call", level: "warning",
      members: [
        "set", "setex", "psetex", "getset", "hset", "hmset", "hsetnx", "lpush", "rpush", "sadd", "zadd", "publish", "append", "xadd", "mset",
        "setnx",
      ],
      targets: [{ package: "ioredis", owner: "RedisCommander" }],
      imported: { modules: ["ioredis"], exports: ["default"] },
      args: ["*"],
    },
    {
      id: "redis/RedisClientType.set", kind: "storage", shape: "call", level: "warning",
      members: ["set", "setEx", "pSetEx", "hSet", "lPush", "rPush", "sAdd", "zAdd", "publish", "append", "xAdd", "mSet", "setNX"],
      targets: [{ package: "@redis/client", owner: "_default" }],
      imported: { modules: ["redis"], exports: ["createClient"] },
      args: ["*"],
    },
    {
      id: "@upstash/redis/Redis.set", kind: "storage", shape: "call", level: "warning",
      members: ["set", "setex", "hset", "lpush", "rpush", "sadd", "zadd", "publish", "append", "mset"],
      targets: [{ package: "@upstash/redis", owner: "Redis" }],
      imported: { modules: ["@upstash/redis"], exports: ["Redis"] },
      args: ["*"],
    },
    {
      id: "@vercel/kv/VercelKV.set", kind: "storage", shape: "call", level: "warning",
      members: ["set", "setex", "hset", "lpush", "rpush"],
      targets: [{ package: "@upstash/redis", owner: "Redis" }],
      imported: { modules: ["@vercel/kv"], exports: ["kv"] },
      args: ["*"],
    },
  ],
  sanitizers: [],
  propagators: [],
} satisfies Pack;
