import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os'

/** More would not help anybody choose. */
const MOST = 3

/**
 * Addresses of this machine that somebody at another one can type: IPv4, at most three.
 * @param interfaces as `os.networkInterfaces()` gives them.
 */
export function colleagueAddresses(interfaces: ReturnType<typeof networkInterfaces>): string[] {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(isReachable)
    .map(({ address }) => address)
    .slice(0, MOST)
}

/** 169.254.0.0/16 is what a machine gives itself when its network gave it nothing (RFC 3927). */
function isReachable({ family, internal, address }: NetworkInterfaceInfo): boolean {
  return family === 'IPv4' && !internal && !address.startsWith('169.254.')
}
