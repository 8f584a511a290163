import { until } from '../stack/until';
import type { Visit } from './visit';

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 320, height: 640 };

/** What comes later: a skeleton stands for it from the first moment; the rows of a long list are not to be seen until they are measured. */
const ON_ITS_WAY = '.skeleton, .queue:visible:not(:has([role=option][tabindex="0"]:visible))';

/** What a page shows is there: nothing of it is on its way any more. */
export const settled = async ({ page }: Visit): Promise<void> => {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator(ON_ITS_WAY).first().waitFor({ state: 'detached' });
};

/** Nothing of a page is wider than the narrowest phone, once it has heard how wide that is. */
export const fitsNarrow = async (visit: Visit, path: string): Promise<void> => {
  await visit.page.setViewportSize(NARROW);
  await settled(visit);
  await until(`${path} to be no wider than its window`, () => visit.sidewaysScroll(), (pixels) => pixels === 0);
  await visit.page.setViewportSize(WIDE);
};
