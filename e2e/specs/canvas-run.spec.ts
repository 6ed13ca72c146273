// A run on the canvas: what cards and lines say of it, whole or step by step, and what they keep to themselves.
import { expect, test } from '../fixtures.ts';

test('secrets are hidden on the canvas until they are revealed', async ({ studio }) => {
  await studio.openExample('Add a secret from a vault');
  const { canvas } = studio;
  await studio.runSample(/201/);
  const secret = Buffer.from('web-shop:not-the-real-key').toString('base64');
  const line = canvas.line('PAYMENT_HEADERS', 'service_request.headers');
  await expect(line).toContainText('****');
  await canvas.pointAt(line);
  await expect(canvas.peek).toContainText('Basic');
  await expect(canvas.peek).toContainText('********');
  await expect(canvas.peek).not.toContainText(secret.slice(12, -4));
  await canvas.pointAt(canvas.line('vault.payment_key', 'PAYMENT_HEADERS.key'));
  await expect(canvas.peek).toContainText('********');
  await expect(canvas.peek).not.toContainText('not-the-real-key');

  await studio.run.getByRole('button', { name: 'Reveal secrets' }).click();
  await canvas.pointAt(line);
  await expect(canvas.peek).toContainText(secret);
  await expect(line).not.toContainText('****');
  await studio.run.getByRole('button', { name: 'Hide secrets' }).click();
  await expect(line).toContainText('****');
});

test('stepping shows on the canvas', async ({ studio }) => {
  await studio.openExample('Reject requests without a credential');
  const { canvas, page } = studio;
  await studio.chooseSample('without a key');
  await studio.runSample(/401/);
  const guard = canvas.node('GUARD', 'branch');
  const check = canvas.node('HAS_KEY', 'jq');
  await expect(guard).toContainText('complete');
  await studio.runs.tab('Timeline');
  await studio.run.getByRole('button', { name: 'First event' }).click();
  await expect(guard).toContainText('not reached');
  await expect(guard).toHaveAccessibleDescription(/not reached/);
  await expect(canvas.line('HAS_KEY', 'GUARD')).not.toContainText('false');

  const steps = [(await check.getAttribute('aria-description')) ?? ''];
  await canvas.select('GUARD', 'branch');
  for (let step = 1; step < 20 && !steps.at(-1)?.includes('complete'); step += 1) {
    await page.keyboard.press('.');
    steps.push((await check.getAttribute('aria-description')) ?? '');
  }
  expect(steps.join('\n')).toMatch(/running/);
  await expect(canvas.line('HAS_KEY', 'GUARD')).toContainText('false');
  await studio.run.getByRole('button', { name: 'Show the whole run' }).click();
  await expect(guard).toContainText('complete');
});
