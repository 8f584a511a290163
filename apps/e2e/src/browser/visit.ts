import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import type Axe from 'axe-core';
import { source as axeSource } from 'axe-core';
import type { Language } from './languages';

const PATIENCE_MS = 20_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One person at one device: a browser without history, and every address it asked for. */
export class Visit {
  readonly asked: string[] = [];
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    context.on('request', (sent) => this.asked.push(sent.url()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (line) => {
      if (/content security policy/i.test(line.text())) this.complaints.push(line.text());
    });
  }

  static async at(browser: Browser, [width, height]: readonly [number, number], language: Language): Promise<Visit> {
    const context = await browser.newContext({ viewport: { width, height }, locale: language, reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visit(context, await context.newPage());
  }

  /** What axe finds against WCAG 2.2 AA on the page as it is, short enough to read. There are no frames, so one run in the page is enough. */
  async violations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axeSource);
    const { found, passed } = await this.page.evaluate(async (tags) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations, passes } = await axe.run(document, { resultTypes: ['violations'], runOnly: tags });
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`);
      return { found: told, passed: passes.length };
    }, WCAG);
    if (passed === 0) throw new Error(`axe found nothing to look at on ${this.page.url()}`);
    return found;
  }

  /** Pixels by which the page is wider than the window. */
  sidewaysScroll(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Everything the browser keeps or shows of this page but its words: addresses, title, history, cookies, storage. */
  async kept(): Promise<string> {
    const { cookies, origins } = await this.context.storageState({ indexedDB: true });
    const page = await this.page.evaluate(async () => {
      const names = await caches.keys();
      const cached = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
      return [document.cookie, document.title, location.href, history.state, { ...sessionStorage }, { ...localStorage }, cached];
    });
    return JSON.stringify([cookies, origins, page, this.asked]);
  }

  otherOrigins(own: readonly string[]): string[] {
    return this.asked.map((url) => new URL(url)).filter(({ protocol, origin }) => protocol.startsWith('http') && !own.includes(origin)).map(({ origin }) => origin);
  }

  /** Reads the page anew in the other language. */
  async speak(language: Language): Promise<void> {
    await this.page.evaluate((chosen) => localStorage.setItem('huiyin.language', chosen), language);
    await this.page.reload();
  }

  /** Chooses the other language in the menu of the rail, as people do, and stays on the page. */
  async switchTo(language: Language): Promise<void> {
    await this.page.locator('.rail-who').click();
    await this.page.getByRole('menuitem', { name: language === 'en' ? 'English' : '中文' }).click();
    await this.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
