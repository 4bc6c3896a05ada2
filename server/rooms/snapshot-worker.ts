import { parentPort } from 'node:worker_threads'
import { assert } from '@gongping/shared/base/assert.ts'
import type { StoredReport } from '../store/store.ts'
import { buildSnapshot } from './snapshot-builder.ts'

/** Builds snapshots away from the thread that serves people: a long history takes seconds. */
export type Built = { readonly ok: true; readonly state: Uint8Array } | { readonly ok: false; readonly message: string }

assert(parentPort, 'the snapshot worker runs as a worker')
const port = parentPort
port.on('message', (stored: StoredReport) => port.postMessage(build(stored)))

function build(stored: StoredReport): Built {
  try {
    return { ok: true, state: buildSnapshot(stored) }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
