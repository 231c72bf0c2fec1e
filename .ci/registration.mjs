import { openPage } from '../demo/dist/e2e/browser.js';
import { KeyboardPerson } from '../demo/dist/e2e/keyboard.js';
import { story } from '../demo/dist/e2e/story.js';
import { begin, travelTo, walk } from '../demo/dist/e2e/walk.js';

/**
 * Takes a married couple through the whole registration, to the reference number. Returns the page.
 * `onScreen` is called with the page and the name of each place, after it was answered.
 */
export async function registerBirth(browser, address, onScreen = async () => undefined) {
  const told = story('married-parents');
  const { page } = await openPage(browser);
  const person = new KeyboardPerson(page);
  await travelTo(page, told.today);
  await page.goto(address);
  await page.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
  await onScreen(page, 'start');
  await begin(page, person, { device: 'Máy của tôi', start: 'Bắt đầu' });
  await walk({
    page,
    person,
    story: told,
    next: 'Tiếp tục',
    onScreen: (place) => onScreen(page, place),
  });
  await onScreen(page, 'review');
  await person.press('Nộp hồ sơ');
  await page.locator('.reference').waitFor();
  await onScreen(page, 'receipt');
  return page;
}
