import { describe, expect, test } from 'vitest';
import { clientAddress, networkOf, trustedNetworks } from './network.ts';

describe('clientAddress', () => {
  const trusted = trustedNetworks(['10.0.0.0/8', 'fd00::/8']);

  test.each<[string, string | null, string, string]>([
    ['203.0.113.9', '198.51.100.1', '203.0.113.9', 'a stranger cannot claim another address'],
    ['10.0.0.5', '198.51.100.1', '198.51.100.1', 'a proxy is believed'],
    ['10.0.0.5', '192.0.2.66, 198.51.100.1', '198.51.100.1', 'what the client forged is ignored'],
    ['10.0.0.5', '198.51.100.1, 10.1.1.1', '198.51.100.1', 'two proxies in a row'],
    ['::ffff:10.0.0.5', '198.51.100.1', '198.51.100.1', 'IPv4 written as IPv6'],
    ['fd00::1', '2001:db8::7', '2001:db8::7', 'IPv6 proxy'],
    ['10.0.0.5', 'nonsense', '10.0.0.5', 'not an address'],
    ['10.0.0.5', null, '10.0.0.5', 'a proxy that says nothing'],
  ])('%s forwarded for %s is %s: %s', (socket, forwarded, expected, _why) => {
    expect(clientAddress(socket, forwarded, trusted)).toBe(expected);
  });

  test('without a socket there is no address', () => {
    expect(clientAddress(undefined, '198.51.100.1', trusted)).toBeNull();
  });
});

describe('networkOf', () => {
  test.each([
    ['198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
