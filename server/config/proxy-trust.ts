import { isIP } from 'node:net'

/**
 * Which proxies are believed about whom they speak for: so many in a row in front of the server, whatever their
 * addresses, or those at certain addresses ("10.0.0.5", "10.0.0.0/8", "fd00::/8").
 */
export type ProxyTrust = { readonly hops: number } | { readonly addresses: readonly string[] }

/** Nobody has more proxies in a row; a larger number is a typing error that would believe anybody. */
const MOST_HOPS = 9

/** @returns undefined for a text that is neither a number of proxies nor a list of addresses. */
export function readProxyTrust(text: string): ProxyTrust | undefined {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= MOST_HOPS ? { hops: Number(text) } : undefined
  const addresses = text.split(',').map((part) => part.trim())
  return addresses.every(isNetwork) ? { addresses } : undefined
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  // With 0 bits everybody would be believed, which is never meant.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
}
