import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { atMost } from './at-most.ts'

/** Hashes at a time. Node computes them on four threads that also read files: half of those stay free for everything else. */
const AT_A_TIME = 2

const computeArgon2 = promisify(argon2)
const inTurn = atMost(AT_A_TIME)

const derive = (...input: Parameters<typeof computeArgon2>) => inTurn(() => computeArgon2(...input))

/** OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_BYTES = 32

/** @returns the hash in the PHC string format, which names its own parameters, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  return phc(nonce, await derive('argon2id', { message: normalised(password), nonce, tagLength: TAG_BYTES, ...COST }))
}

/** The hash of no password, which takes as long to compare with as any other. */
export function nobodysHash(): string {
  return phc(randomBytes(16), randomBytes(TAG_BYTES))
}

function phc(nonce: Uint8Array, tag: Uint8Array): string {
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(nonce)}$${base64(tag)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = PHC.exec(hash) ?? []
  if (nonce === undefined || tag === undefined) return false
  const expected = Buffer.from(tag, 'base64')
  const actual = await derive('argon2id', {
    message: normalised(password),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return timingSafeEqual(expected, actual)
}

// The same Chinese password typed on two systems may arrive composed differently (NIST SP 800-63B §5.1.1.2).
function normalised(password: string): string {
  return password.normalize('NFKC')
}

// PHC strings use base64 without padding.
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}
