import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * The address that a request comes from: the socket's, or, when that is a trusted proxy, the last
 * address in `X-Forwarded-For` that is not a trusted proxy itself. Anything forged further left is ignored.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | null,
  trusted: BlockList,
): string | null {
  let address = plain(socketAddress);
  if (!address) return null;
  const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()));
  while (address && isTrusted(address, trusted) && hops.length > 0) {
    const next = hops.pop();
    if (!next) break;
    address = next;
  }
  return address;
}

/** One customer of a provider holds a whole /64, so that is what limits count. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = address.includes('::')
    ? [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
    : left;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** @param networks - addresses and CIDR networks, already checked by the settings. */
export function trustedNetworks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** An IPv4 address in IPv6 clothes («::ffff:10.0.0.1») is the IPv4 address; no address is null. */
function plain(address: string | undefined): string | null {
  const bare = address?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return bare && isIP(bare) ? bare : null;
}
