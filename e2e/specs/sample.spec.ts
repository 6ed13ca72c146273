// The sample in the studio: results follow it, and what cannot be read is neither sent nor lost.
import { expect, test } from '../fixtures.ts';

const example = 'Authenticate to a third-party service';

test('results are old once an answer is edited or another sample is chosen', async ({ studio }) => {
  const { run, runs } = studio;
  await studio.openExample(example);
  await studio.runSample(/proxied/i);
  await runs.editSample();
  const body = await runs.answerBody('TOKEN');
  const granted = await body.inputValue();
  await body.fill('{ "access_token": "another" }');
  await runs.tab('Results');
  await expect(run).toContainText('before last edit');
  await studio.undo();
  await expect(run).not.toContainText('before last edit');
  await runs.editSample();
  await expect(await runs.answerBody('TOKEN')).toHaveValue(granted);
  await runs.tab('Results');
  const samples = studio.header.getByRole('combobox', { name: 'Sample' });
  await samples.selectOption({ index: 1 });
  await expect(run).toContainText('before last edit');
});

test('a body that cannot be read stops the run, is led to, and stays until it is mended', async ({
  studio,
}) => {
  const { page, run, runs } = studio;
  await studio.openExample(example);
  await runs.editSample();
  const broken = '{ "access_token": ';
  await (await runs.answerBody('TOKEN')).fill(broken);
  await runs.tab('Results');
  await page.keyboard.press('ControlOrMeta+Enter');
  const refusal = 'Nothing was run. Body of TOKEN cannot be read: ';
  await expect(studio.refusal.filter({ hasText: refusal })).toBeVisible();
  const body = run.getByRole('textbox', { name: 'Body of TOKEN' });
  await expect(body).toBeFocused();
  await expect(body).toHaveValue(broken);
  await runs.tab('Results');
  await expect(run).toContainText('No runs yet');
  await runs.editSample();
  await (await runs.answerBody('TOKEN')).fill(`${broken}"mended" }`);
  await studio.runSample(/proxied/i);
  await expect(await runs.serviceRequest()).toContainText('mended');
});

test('a bad address is discarded for the last good one', async ({ studio }) => {
  const { run, runs } = studio;
  await studio.openExample(example);
  await runs.editSample();
  const url = run.getByRole('textbox', { name: 'URL' });
  const good = await url.inputValue();
  await url.fill('http://');
  await studio.button('Run').click();
  await expect(studio.refusal.filter({ hasText: 'URL cannot be read' })).toBeVisible();
  await expect(url).toBeFocused();
  await run.getByRole('button', { name: 'Discard' }).click();
  await expect(url).toHaveValue(good);
  await studio.runSample(/proxied/i);
});
