import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { phone } from './browser.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** A context whose pages carry axe; their policy is lifted, because axe writes styles. */
export async function openAxeContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: phone, locale: 'vi-VN', bypassCSP: true });
  await context.addInitScript(source);
  return context;
}

/**
 * What axe finds wrong with the guide, also by the stricter contrast of WCAG 1.4.6, and what it
 * cannot decide (`?` before the rule). Signs beside words, hidden from readers, it never decides.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: string,
          options: object,
        ): Promise<{ violations: Finding[]; incomplete: Finding[] }>;
      };
    };
    const rules = {
      'color-contrast-enhanced': { enabled: true },
      'target-size': { enabled: true },
    };
    const { violations, incomplete } = await axe.run('tb-guide', { rules });
    return { violations, incomplete };
  });
  return [
    ...found.violations.map((finding) => describe(finding)),
    ...found.incomplete.filter(isAboutWords).map((finding) => `? ${describe(finding)}`),
  ];
}

function isAboutWords({ nodes }: Finding): boolean {
  return nodes.some(({ html }) => !html.includes('aria-hidden="true"'));
}

function describe({ id, nodes }: Finding): string {
  return `${id}: ${nodes.map(({ html }) => html).join(' ')}`;
}
