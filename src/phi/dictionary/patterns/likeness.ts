/** Body measurements and pictures: 45 CFR 164.514(b)(2)(i)(P) and (Q). */
import type { PatternGroup } from "../pattern.js";

export const BIOMETRIC: PatternGroup = {
  id: "biometric",
  category: "biometric",
  kind: "identifier",
  title: "Biometric identifiers, including finger and voice prints",
  patterns: [
    { strength: "needs-person-context", mode: "any", words: [
      "voice print", "voiceprint", "thumb print", "retina scan", "iris scan", "face embedding", "facial template", "palm print",
      "biometric template", "biometric data", "fingerprint template", "gait signature",
    ] },
    { strength: "needs-person-context", mode: "eq", words: ["fingerprint", "finger print", "face id", "biometric", "biometrics"] },
    { strength: "needs-health-context", mode: "any", words: ["thumbprint of patient", "dna sequence"] },
  ],
  falseFriends: [],
};

export const PHOTO: PatternGroup = {
  id: "photo",
  category: "photo",
  kind: "identifier",
  title: "Full-face photographic and comparable images",
  patterns: [
    { strength: "strong", mode: "any", words: ["patient photo", "patient image", "wound photo"] },
    { strength: "needs-person-context", mode: "any", words: [
      "face photo", "facial image", "id card image", "drivers license image", "drivers license photo", "head shot", "headshot", "selfie",
      "mugshot",
    ] },
    { strength: "needs-person-context", mode: "end", words: [
      "photo", "photo url", "avatar", "avatar url", "profile picture", "profile image", "profile photo", "portrait",
    ] },
    { strength: "needs-health-context", mode: "any", words: ["insurance card image", "insurance card photo"] },
  ],
  falseFriends: ["product photo", "cover photo"],
};
