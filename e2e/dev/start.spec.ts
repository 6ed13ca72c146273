// The studio from `npm start`: an example opens and runs, with the jq of an old gateway and of a new one.
import { expect, test } from '../fixtures.ts';

for (const [gateway, jq] of [
  ['3.12', '1.7.1'],
  ['3.15', '1.8.2'],
] as const)
  test(`runs an example for gateway ${gateway}`, async ({ studio }) => {
    await studio.openExample('Authenticate to a third-party service');
    await expect(studio.canvas.region).toContainText('AUTHORIZE', { timeout: 60_000 });
    await studio.setGateway(gateway);
    await studio.runSample(/proxied/i);
    await expect(studio.run).toContainText(`jq ${jq}`);
  });
