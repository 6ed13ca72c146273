// Which hosts a gateway that Kong runs can reach: a name tells it, where it tells anything.

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/i;
const privateAddress =
  /^(10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}|169\.254(\.\d{1,3}){2}|\[f[cd][\da-f:]+\])$/i;
/** Names that are resolved inside a network only: those without a dot, of clusters, and by custom. */
const privateName = /^[\w-]+$|\.(svc|cluster\.local|internal|local|lan|intranet|corp|home\.arpa)$/i;

export type Reach = 'node' | 'network' | 'internet';

export function reachOf(host: string): Reach {
  if (loopback.test(host)) return 'node';
  return privateAddress.test(host) || privateName.test(host) || /\.svc\./.test(host) ? 'network' : 'internet';
}
