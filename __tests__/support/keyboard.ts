import type { Page } from 'playwright-core';

const MOST_PRESSES = 150;

/** Goes on by the Tab key alone until something on the page that is called so has the focus, as somebody without a mouse would; a field may be told by its `name`. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> | null }) | null;
      if (!element?.closest('main')) return null;
      const words = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
      return { words: words.replace(/\s+/g, ' ').trim(), field: element.getAttribute('name') };
    });
    if (at === null) continue;
    if (typeof name === 'string' ? at.words.startsWith(name) || at.field === name : name.test(at.words)) return;
    passed.push(at.words.slice(0, 40));
  }
  throw new Error(`Tab never came to ${name}, but to ${[...new Set(passed)].join(' · ')}`);
}

/** A link, a button or a heading that opens. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

export async function tick(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Space');
}

export async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Up or down to the choice that begins like this. */
export async function choose(page: Page, name: string | RegExp, choice: string): Promise<void> {
  await tabTo(page, name);
  const steps = await page.evaluate((wanted) => {
    const select = document.activeElement as HTMLSelectElement;
    const open = [...select.options].filter((option) => !option.disabled);
    return open.findIndex((option) => option.text.startsWith(wanted)) - open.indexOf(select.selectedOptions[0]!);
  }, choice);
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** A day, figure by figure; the browser asks for day and month in the order of its own language. */
export async function writeDay(page: Page, name: string | RegExp, day: string): Promise<void> {
  const [year, month, date] = day.split('-');
  const written = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  await tabTo(page, name);
  await page.keyboard.type(`${date}${month}${year}`);
  if ((await written()) === day) return;
  for (const back of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(back);
  await page.keyboard.type(`${month}${date}${year}`);
  if ((await written()) !== day) throw new Error(`${day} was written and ${await written()} stands there`);
}

/** A time before noon: browsers whose day has twelve hours want to be told which half. */
export async function writeMorning(page: Page, name: string | RegExp, time: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(`${time.replace(':', '')}A`);
}
