/** A library in an S3 bucket, for several hosts. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { S3mini } from "s3mini"
import { AssayError } from "../errors.ts"
import { holdToId, idIn, keyOf, missing } from "./checks.ts"
import type { Library } from "./library.ts"

export interface S3Access {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Files lie at `<prefix>/ab/abcd….pdf` of the bucket in `s3://bucket/prefix`. A bucket shows an upload whole or not at all. */
export function bucketLibrary(address: string, access: S3Access): Library {
  const { host: bucket, pathname } = new URL(address)
  const prefix = pathname
    .split("/")
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join("")
  const { endpoint, ...credentials } = access
  const client = new S3mini({ ...credentials, endpoint: `${endpoint.replace(/\/+$/, "")}/${bucket}` })
  const pathOf = (id: string) => `${prefix}${keyOf(id)}`
  const asked = <Answer>(answer: Promise<Answer>) =>
    answer.catch((error: Error) => {
      throw new AssayError(
        `The library ${address} at ${endpoint} does not answer as it should (${error.message}); check the AWS_ settings.`,
        {
          cause: error,
        },
      )
    })

  const library: Library = {
    async has(id) {
      return (await asked(client.objectExists(pathOf(id)))) === true
    },
    async put(id, path) {
      if (await library.has(id)) return
      const bytes = await readFile(path)
      await holdToId([bytes], id, path)
      await asked(client.putObject(pathOf(id), bytes, "application/pdf"))
    },
    async read(id) {
      const bytes = await asked(client.getObjectArrayBuffer(pathOf(id)))
      if (!bytes) throw missing(id, address)
      return new Uint8Array(bytes)
    },
    async withFile(id, use) {
      const bytes = await library.read(id)
      const folder = await mkdtemp(join(tmpdir(), "assay-paper-"))
      try {
        const path = join(folder, `${id}.pdf`)
        await writeFile(path, bytes)
        return await use(path)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    async ids() {
      const objects = await asked(client.listObjects("/", prefix))
      return (objects ?? []).flatMap(({ Key }) => idIn(Key.slice(prefix.length)) ?? []).sort()
    },
    async remove(id) {
      await asked(client.deleteObject(pathOf(id)))
    },
  }
  return library
}
