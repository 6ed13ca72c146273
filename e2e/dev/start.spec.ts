// The studio from `npm start`: an example opens and runs, with the jq of an old gateway and of a new one.
import { expect, test } from '../fixtures.ts';

for (const gateway of ['3.12', '3.15'])
  test(`runs an example for gateway ${gateway}`, async ({ studio }) => {
    await studio.openExample('Authenticate to a third-party service');
    await expect(studio.canvas.region).toContainText('AUTHORIZE', { timeout: 60_000 });
    await studio.setGateway(gateway);
    await studio.runSample(/proxied/i);
    await studio.run.getByRole('tab', { name: 'Service request' }).click();
    await expect(studio.run).toContainText('Authorization: Bearer eyJ-demo-token');
  });
