/**
 * Locks a sample paper: `node test/pdf/locked/make.mjs`, with Debian's qpdf installed. Its keys are drawn anew each time, so the bytes
 * differ from run to run. The password is "smelter"; AES with 256 bits, as office programs lock papers today.
 */
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const paper = fileURLToPath(new URL("../../../corpus/papers/setting-the-bar-2023/paper.pdf", import.meta.url))
const locked = fileURLToPath(new URL("setting-the-bar-2023.pdf", import.meta.url))
execFileSync("qpdf", ["--encrypt", "--user-password=smelter", "--owner-password=foundry", "--bits=256", "--", paper, locked])
