/** The sample paper that `make.mjs` locked. */
import { fileURLToPath } from "node:url"

export const LOCKED = fileURLToPath(new URL("setting-the-bar-2023.pdf", import.meta.url))
export const OPEN = fileURLToPath(new URL("../../../corpus/papers/setting-the-bar-2023/paper.pdf", import.meta.url))
export const PASSWORD = "smelter"
